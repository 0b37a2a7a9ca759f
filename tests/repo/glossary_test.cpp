#include <regex>
#include <set>

#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/source_tree.hpp"

namespace {

// Folders where official nouns live. The rest (layout, fonts, writers...) speaks English.
const std::regex kFolders{
    "generator/"
    "(model|methodology|figures|rules|checks|report|consolidado|comparacion|supuestos|pipeline|"
    "batch|app)/"
    ".*\\.hpp"};

// English words of type names in those folders: what is no official noun.
const std::set<std::string> kEnglish{"code",   "collector", "descriptor", "exit",     "faults",
                                     "figure", "file",      "json",       "last",     "list",
                                     "member", "object",    "of",         "ordered",  "partial",
                                     "reader", "spool",     "to",         "resource", "writer"};

/// Words of the first column of the tables of GLOSSARY.md, folded: "presupuesto", "inicial".
std::set<std::string> glossary_words() {
    std::set<std::string> result;
    std::istringstream in{support::read_file("generator/GLOSSARY.md")};
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("| ") || line.starts_with("| term |")) {
            continue;
        }
        const std::string term = generator::base::fold(line.substr(2, line.find(" | ") - 2));
        static const std::regex kWord{"[a-z0-9]+"};
        for (std::sregex_iterator at{term.begin(), term.end(), kWord}, end; at != end; ++at) {
            result.insert(at->str());
        }
    }
    return result;
}

/// "FichaMonitoreo" -> "ficha", "monitoreo".
std::vector<std::string> words_of(const std::string& name) {
    std::vector<std::string> result;
    static const std::regex kWord{"[A-Z][a-z0-9]*"};
    for (std::sregex_iterator at{name.begin(), name.end(), kWord}, end; at != end; ++at) {
        result.push_back(generator::base::fold(at->str()));
    }
    return result;
}

/// A plural is its singular: "compromisos", "inflactores".
bool is_known(const std::set<std::string>& glossary, const std::string& word) {
    const auto without = [&](std::size_t letters) {
        return word.size() > letters && glossary.contains(word.substr(0, word.size() - letters));
    };
    return glossary.contains(word) || kEnglish.contains(word) ||
           (word.ends_with('s') && without(1)) || (word.ends_with("es") && without(2));
}

}  // namespace

TEST_CASE("every type of the official folders is named with words of the glossary", "[repo]") {
    const std::set<std::string> glossary = glossary_words();
    REQUIRE(glossary.contains("focalizacion"));
    static const std::regex kType{R"(^\s*(?:struct|class|enum class) ([A-Z]\w*))"};
    std::size_t types = 0;
    for (const auto& file : support::source_files("generator")) {
        if (!std::regex_match(file.path, kFolders)) {
            continue;
        }
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch match;
            if (!std::regex_search(file.lines[i], match, kType)) {
                continue;
            }
            ++types;
            for (const std::string& word : words_of(match[1])) {
                INFO(file.path << ':' << i + 1 << ": \"" << word << "\" of " << match[1]
                               << " is not in generator/GLOSSARY.md");
                CHECK(is_known(glossary, word));
            }
        }
    }
    CHECK(types > 80);
}

TEST_CASE("every key of an input is described where it is declared, in words that fold to ASCII",
          "[repo]") {
    // The fields have no row of their own in the glossary: their description is their meaning.
    static const std::regex kKey{R"re(\.nombre = "([^"]*)")re"};
    static const std::regex kGood{"[a-z][a-z0-9_]*"};
    std::size_t keys = 0;
    for (const auto& file : support::source_files("generator/model")) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch match;
            if (std::regex_search(file.lines[i], match, kKey)) {
                ++keys;
                INFO(file.path << ':' << i + 1);
                CHECK(std::regex_match(match[1].str(), kGood));
            }
        }
    }
    CHECK(keys > 100);
}
