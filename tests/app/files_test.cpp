#include "app/files.hpp"

#include <csignal>
#include <filesystem>
#include <sys/resource.h>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace generator::app;
namespace fs = std::filesystem;

namespace {

std::size_t count_files(const std::string& folder) {
    std::size_t result = 0;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        result += entry.is_regular_file() ? 1U : 0U;
    }
    return result;
}

/// Files may not grow over `bytes` while this lives: what a full disk does, without a disk to fill.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

  private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("files are written whole, in folders that are made", "[app]") {
    const support::TemporaryFolder folder;
    const auto faults = write_files({{folder.path("a/b/uno.txt"), "uno"},
                                     {folder.path("a/dos.txt"), std::string(100'000, 'x')}});
    CHECK(faults.empty());
    CHECK(support::read_text(folder.path("a/b/uno.txt")) == "uno");
    CHECK(support::read_text(folder.path("a/dos.txt")).size() == 100'000);
    CHECK(count_files(folder.path()) == 2);
}

TEST_CASE("a write that fails leaves what was there, and no temporary file", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("ficha.pdf"), "antes");
    support::write_text(folder.path("ficha.html"), "antes");
    generator::base::Diagnostics faults;
    {
        const FileSizeLimit limit{1000};
        faults = write_files({{folder.path("ficha.html"), "despues"},
                              {folder.path("ficha.pdf"), std::string(5000, 'x')}});
    }
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "E-ENT-004");
    CHECK(faults[0].place.file == folder.path("ficha.pdf"));
    CHECK(support::read_text(folder.path("ficha.pdf")) == "antes");
    CHECK(support::read_text(folder.path("ficha.html")) == "antes");
    CHECK(count_files(folder.path()) == 2);
}

TEST_CASE("a folder that cannot be made is a fault of the environment", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("archivo"), "no soy carpeta");
    const auto faults = write_files({{folder.path("archivo/x.pdf"), "x"}});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "E-ENT-004");
}

TEST_CASE("inputs are found in folders, in order and once", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("b.json"), "{}");
    support::write_text(folder.path("sub/a.json"), "{}");
    support::write_text(folder.path("nota.txt"), "x");
    const auto found = find_inputs({folder.path(), folder.path("b.json")});
    REQUIRE(found);
    CHECK(*found == std::vector<std::string>{folder.path("b.json"), folder.path("sub/a.json")});
}

TEST_CASE("inputs that are not there are all named", "[app]") {
    const support::TemporaryFolder folder;
    const auto found = find_inputs({folder.path("x.json"), folder.path(), folder.path("y.json")});
    REQUIRE_FALSE(found);
    REQUIRE(found.diagnostics().size() == 3);
    CHECK(found.diagnostics()[0].code == "E-ENT-001");
    CHECK(found.diagnostics()[1].code == "E-ENT-002");
    CHECK(inputs_exit_code(found.diagnostics()) == ExitCode::wrong_use);
}

TEST_CASE("why a file could not be written is told in Spanish", "[app]") {
    const auto faults = write_files({{"/proc/fichas/x.pdf", "bytes"}});
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().message.find("no existe esa ruta") != std::string::npos);
}
