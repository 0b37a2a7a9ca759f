# Images are read back by the library that drew them.
target_link_libraries(fichas_tests PRIVATE PkgConfig::CAIRO)
