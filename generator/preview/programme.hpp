#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "consolidado/from_report.hpp"
#include "pipeline/pipeline.hpp"

namespace generator::preview {

/// Whether what is shown is what the file of the programme says.
enum class Standing : std::uint8_t {
    waiting,  // it was not read yet
    current,
    broken,   // its last good version is shown
    missing,  // its file is gone, or cannot be read; its last good version is shown
};
/// "al día", "con errores"...
[[nodiscard]] std::string_view to_text(Standing standing);

/// What judges and prints all programmes, at one moment.
struct Data {
    std::shared_ptr<const pipeline::Recursos> recursos;
    report::OpcionesReporte options;
    std::int32_t dots_per_inch = 110;
    /// Faults of a template or an edition that was edited, by product and edition: its last good
    /// version is used. Those of the theme stand under the empty name.
    std::map<std::pair<std::string, std::string>, base::Diagnostics> faults;
    /// Publications that are not those compiled into the program: `generar` gives something else.
    std::vector<std::pair<std::string, std::string>> edited;
};

/// One programme of the inputs, as it stands. A value: a change makes another one.
struct Programme {
    std::uint32_t number = 0;  // of its address, from 1, while the program runs
    std::string name;          // "inputs/a.json", "todos.ndjson:17"
    std::string file;          // as diagnostics name it
    std::uint32_t line = 0;    // where its text begins in a file of many; 0: the whole file
    Standing standing = Standing::waiting;
    base::Diagnostics diagnostics;      // of its newest text
    std::string text;                   // its newest
    std::string output;                 // what that is called by `generar`; empty: nobody knows
    std::string good;                   // the last one without errors; empty: there was none
    consolidado::Identidad identity;    // of the good one
    std::vector<std::string> findings;  // codes, of the good one, each once
    std::uint32_t version = 0;          // raised by every change of what is shown
    std::uint32_t content = 0;          // raised when the outputs may be others

    [[nodiscard]] bool is_shown() const { return !good.empty(); }
};

/// What came of reading and judging a text.
struct Judged {
    std::string text;
    base::Diagnostics diagnostics;  // their lines are those of the text
    bool is_good = false;
    consolidado::Identidad identity;
    std::vector<std::string> findings;
};
/// `file` is that of the programme.
[[nodiscard]] Judged judge(std::string text, const std::string& file, const Data& data);

/// Whether this text was read already, and judged: it was saved as it was.
[[nodiscard]] bool says(const Programme& programme, std::string_view text);
/// The programme after its text was read.
[[nodiscard]] Programme after(const Programme& before, Judged judged);
/// The programme after what judges it changed; `judged` is of the text that it has. One whose file
/// is gone stays so.
[[nodiscard]] Programme after_data(const Programme& before, Judged judged);
/// The programme whose file cannot be read, and why.
[[nodiscard]] Programme after_loss(const Programme& before, base::Diagnostics why);
/// The programme whose text is now on another line of its file.
[[nodiscard]] Programme after_move(const Programme& before, std::string name, std::uint32_t line);

/// Outputs of a programme; those not asked for yet are not there.
struct Made {
    using Bytes = std::shared_ptr<const std::string>;

    std::uint32_t content = 0;  // of the programme that they were made of
    std::string name;           // "residencias-familiares-2023-borrador"
    Bytes html;
    Bytes pdf;
    Bytes twin;
    std::vector<Bytes> pages;
    std::uint32_t failed = 0;  // the content of which they could not be made; 0: none
    base::Diagnostics faults;  // why; their lines are those of the text
};
/// Those faults where they stand in the file of the programme.
[[nodiscard]] base::Diagnostics faults_in_file(const Made& made, const Programme& programme);

/// Which outputs are wanted.
enum class Output : std::uint8_t { html, pdf, twin, pages };
[[nodiscard]] bool has(const Made& made, Output output);

/// `before` with this output of the programme, made by the same pipeline as `generar`; if it cannot
/// be made, `before` with the faults: the last good one stays.
[[nodiscard]] Made make(const Made& before, Output output, const Programme& programme,
                        const Data& data, pipeline::Obrero& obrero);

}  // namespace generator::preview
