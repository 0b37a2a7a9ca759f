// The reader as seen by who runs it: here it is three lines of sh that end as each test wants.
#include "app/reader_process.hpp"

#include <filesystem>

#include "readers/reading.hpp"
#include "support/catch.hpp"
#include "support/outcome.hpp"
#include "support/temporary_folder.hpp"

using namespace generator::app;
namespace fs = std::filesystem;
namespace readers = generator::readers;

namespace {

/// The code of the fault when the reader is this script, or "" if there is a reading.
std::string code_of(const std::string& script, std::chrono::milliseconds patience) {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("fichas-lector");
    support::write_text(path, "#!/bin/sh\n" + script + "\n");
    fs::permissions(path, fs::perms::owner_all);
    const auto read = read_with({.path = path, .patience = patience}, "%PDF-1.7\n", "f.pdf");
    return read ? "" : read.diagnostics().front().code;
}

std::string code_of(const std::string& script) { return code_of(script, std::chrono::seconds{30}); }

}  // namespace

TEST_CASE("a reader that is missing, fails or is of another version says nothing of the file",
          "[app]") {
    CHECK(code_of("exit 127") == "E-VER-016");
    CHECK(code_of("exit 1") == "E-VER-016");
    CHECK(code_of("exit 0") == "E-VER-016");
    CHECK(code_of("printf '16:fichas lectura 00:0:0:0:0:0:'") == "E-VER-016");
    const auto missing = read_with({.path = "/no/hay/lector", .patience = std::chrono::seconds{30}},
                                   "%PDF-1.7\n", "f.pdf");
    REQUIRE_FALSE(missing);
    CHECK(missing.diagnostics().front().code == "E-VER-016");
}

TEST_CASE("a reader that its limits ended tells a file that asks too much; another signal, damage",
          "[app]") {
    CHECK(code_of("kill -XCPU $$") == "E-VER-012");
    CHECK(code_of("kill -KILL $$") == "E-VER-012");
    CHECK(code_of("kill -ABRT $$") == "E-VER-012");
    CHECK(code_of("kill -SEGV $$") == "E-VER-010");
    CHECK(code_of("kill -BUS $$") == "E-VER-010");
}

TEST_CASE("a reader that sleeps is ended, whether it still may speak or not", "[app]") {
    const auto start = std::chrono::steady_clock::now();
    CHECK(code_of("exec sleep 30", std::chrono::milliseconds{100}) == "E-VER-012");
    CHECK(code_of("exec sleep 30 >&-", std::chrono::milliseconds{100}) == "E-VER-012");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{10});
}

TEST_CASE("what a reader says is taken whole, and no attachment larger than any of ours", "[app]") {
    CHECK(code_of("printf '16:fichas lectura 10:0:0:0:0:0:'").empty());
    CHECK(code_of("printf '16:fichas lectura 10:0:1:1:a8388608:'; head -c 8388608 /dev/zero; "
                  "printf '0:0:0:'")
              .empty());
    CHECK(code_of("printf '16:fichas lectura 10:0:1:1:a8388609:'; head -c 8388609 /dev/zero; "
                  "printf '0:0:0:'") == "E-VER-012");
    CHECK(code_of("exec head -c 90000000 /dev/zero") == "E-VER-012");
}
