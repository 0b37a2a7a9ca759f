#include "app/destinos.hpp"

#include <cerrno>
#include <filesystem>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace generator;
using namespace generator::app;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> write_files(const std::string& folder, std::size_t count) {
    std::vector<std::string> files;
    for (std::size_t i = 0; i < count; ++i) {
        files.push_back(folder + "/" + std::to_string(i));
        REQUIRE(write_new(files.back(), "contenido") == 0);
    }
    return files;
}

}  // namespace

TEST_CASE("what a run wrote is synced, whether it is little or much", "[app]") {
    const support::TemporaryFolder folder;
    fs::create_directories(fs::path{folder.path()} / "a/2023");
    Destinos destinos;
    REQUIRE(destinos.open(folder.path(), {"a/2023"}) == 0);
    for (const std::size_t count : {std::size_t{1}, std::size_t{40}}) {
        auto files = write_files(folder.path() + "/a/2023", count);
        CHECK(destinos.sync_written(files) == 0);
        for (const std::string& file : files) {
            fs::remove(file);
        }
    }
    CHECK(destinos.sync_names() == 0);
}

TEST_CASE("one of a few files that is gone before it is synced is told", "[app]") {
    const support::TemporaryFolder folder;
    Destinos destinos;
    REQUIRE(destinos.open(folder.path(), {""}) == 0);
    const std::vector<std::string> files{folder.path() + "/nadie"};
    CHECK(destinos.sync_written(files) == ENOENT);
}

TEST_CASE("a folder of an earlier run that somebody took away has nothing to sync", "[app]") {
    const support::TemporaryFolder folder;
    Destinos destinos;
    CHECK(destinos.open(folder.path(), {"ya-no-esta"}) == 0);
    CHECK(destinos.sync_names() == 0);
    REQUIRE(write_new(folder.path() + "/archivo", "x") == 0);
    CHECK(destinos.open(folder.path(), {"archivo"}) == ENOTDIR);
}
