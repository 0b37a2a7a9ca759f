#include <filesystem>
#include <map>
#include <set>

#include "support/catch.hpp"
#include "support/source_tree.hpp"

namespace {

struct Layers {
    std::map<std::string, std::set<std::string>> folders;
    std::map<std::string, std::vector<std::string>> packages;  // prefix of the include -> prefixes
};

std::vector<std::string> words(const std::string& text) {
    std::istringstream in{text};
    std::vector<std::string> result;
    for (std::string word; in >> word;) {
        result.push_back(word);
    }
    return result;
}

Layers read_layers() {
    Layers result;
    std::istringstream in{support::read_file("generator/LAYERS.txt")};
    for (std::string line; std::getline(in, line);) {
        const auto colon = line.find(':');
        if (line.empty() || line.front() == '#' || colon == std::string::npos) {
            continue;
        }
        const std::string name = line.substr(0, colon);
        const auto rest = words(line.substr(colon + 1));
        if (name.starts_with("package ")) {
            result.packages[name.substr(8)] = rest;
        } else {
            result.folders[name] = {rest.begin(), rest.end()};
        }
    }
    return result;
}

/// "generator/writers/pdf/x.cpp" -> "writers/pdf"; "base/ratio.hpp" -> "base".
std::string folder_of(std::string path) {
    if (path.starts_with("generator/")) {
        path = path.substr(10);
    }
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string included(const std::string& line) {
    if (!line.starts_with("#include ")) {
        return "";
    }
    return line.substr(10, line.find_last_of("\">") - 10);
}

bool is_allowed_package(const Layers& layers, const std::string& header, const std::string& path) {
    for (const auto& [package, places] : layers.packages) {
        if (!header.starts_with(package)) {
            continue;
        }
        return std::any_of(places.begin(), places.end(), [&](const std::string& place) {
            return path.starts_with("generator/" + place);
        });
    }
    return true;
}

}  // namespace

TEST_CASE("every include goes the way that LAYERS.txt allows", "[repo]") {
    const Layers layers = read_layers();
    REQUIRE(layers.folders.size() > 10);
    for (const auto& file : support::source_files("generator")) {
        const std::string from = folder_of(file.path);
        if (from.empty()) {
            continue;  // main.cpp: only calls app/
        }
        INFO(file.path);
        REQUIRE(layers.folders.contains(from));
        for (const std::string& line : file.lines) {
            const std::string header = included(line);
            if (line.starts_with("#include <")) {
                INFO(line);
                CHECK(is_allowed_package(layers, header, file.path));
            } else if (!header.empty()) {
                const std::string to = header == "resources.hpp" ? "resources" : folder_of(header);
                INFO(line);
                CHECK((to == from || layers.folders.at(from).contains(to)));
            }
        }
    }
}

TEST_CASE("LAYERS.txt allows nothing that nobody uses", "[repo]") {
    const Layers layers = read_layers();
    std::set<std::pair<std::string, std::string>> used;
    for (const auto& file : support::source_files("generator")) {
        for (const std::string& line : file.lines) {
            const std::string header = line.starts_with("#include <") ? "" : included(line);
            used.emplace(folder_of(file.path),
                         header == "resources.hpp" ? "resources" : folder_of(header));
        }
    }
    for (const auto& [folder, uses] : layers.folders) {
        for (const std::string& use : uses) {
            INFO(folder << " -> " << use);
            CHECK(used.contains({folder, use}));
        }
    }
}

TEST_CASE("the graph of folders in LAYERS.txt has no cycle", "[repo]") {
    const Layers layers = read_layers();
    std::set<std::string> done{"resources"};
    std::size_t before = 0;
    while (before != done.size()) {
        before = done.size();
        for (const auto& [folder, uses] : layers.folders) {
            if (std::all_of(uses.begin(), uses.end(),
                            [&](const std::string& use) { return done.contains(use); })) {
                done.insert(folder);
            }
        }
    }
    CHECK(done.size() == layers.folders.size() + 1);
}

TEST_CASE("every folder under generator stands in LAYERS.txt", "[repo]") {
    const Layers layers = read_layers();
    for (const auto& file : support::source_files("generator")) {
        const std::string folder = folder_of(file.path);
        INFO(file.path);
        CHECK((folder.empty() || layers.folders.contains(folder)));
    }
}
