#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cola.hpp"
#include "app/disk.hpp"
#include "app/inputs.hpp"
#include "preview/board.hpp"

namespace generator::app {

/// Which line of before each line of now is, by what the programmes in them are called; `npos`:
/// none, it is of another programme. A line of which nobody can read what it is (empty name) is
/// the one that stood there, if its neighbours are still beside it.
[[nodiscard]] std::vector<std::size_t> match_lines(const std::vector<std::string>& before,
                                                   const std::vector<std::string>& now);

/// The programmes that the inputs of `fichas ver` hold: after any changes of the disk, those of a
/// fresh start and in its order, each as a fresh start would show it, but that a broken one keeps
/// its last good version. A programme keeps its number while its file has that name, or a line of
/// its file is of that code and year.
///
/// What cannot be read, or is suddenly empty, may be in the middle of being saved: it is read again
/// some times, farther and farther apart, before it is told.
class Programas {
  public:
    using Number = std::uint32_t;
    using Read = std::function<base::Result<std::string>(const std::string& file)>;
    /// Who is told, in any thread.
    struct Avisos {
        std::function<void(Number)> changed;  // 0: which programmes there are
        std::function<void()> look_again;     // `look_for_inputs` is to be called once more
    };
    using Publications = std::vector<std::pair<std::string, std::string>>;

    Programas(std::vector<std::string> arguments, preview::Board& board, Cola& cola, Avisos avisos,
              Read read);

    // On one thread.

    /// What the arguments name now.
    void look_for_inputs();
    void take(const Busqueda& found);
    /// These files changed; false if it is not known what they are, and `look_for_inputs` is due.
    [[nodiscard]] bool look_at(const std::string& file);

    // On any thread.

    /// What judges the programmes of these publications changed: first those that somebody looks
    /// at.
    void judge_again(const Publications& changed, const std::vector<Number>& watched);

  private:
    struct Linea {
        std::string output;  // what its programme is called, when that could last be read
        Number number = 0;
    };

    [[nodiscard]] Number number_of(const std::string& file);
    [[nodiscard]] bool take_lines(const Piezas& piezas, std::size_t begin, std::size_t end,
                                  std::vector<Number>& order);
    [[nodiscard]] std::vector<Linea> recognize(const std::string& file,
                                               const std::vector<std::string>& outputs);
    void take_line(const Piezas& piezas, std::size_t index, Linea& linea, std::string text);
    void take_file(const std::string& file, Number number);
    void arrange(std::vector<Number> order, base::Diagnostics faults, bool is_whole);
    void read_again(Number number, std::size_t times);
    void take_text(Number number, std::uint64_t reading, const std::string& text);
    void lose(Number number, std::uint64_t reading, const base::Diagnostics& why);
    void judge_one(Number number, const Publications& changed);

    std::vector<std::string> arguments_;
    preview::Board& board_;
    Cola& cola_;
    Avisos avisos_;
    Read read_;
    std::map<std::string, Number> numbers_;             // of all that there were, by their keys
    std::map<std::string, std::vector<Linea>> lineas_;  // of files of many
    std::set<std::string> archivos_;                    // files of one, of the inputs
    std::map<std::string, Visto> seen_;                 // those, when last read
    std::vector<Number> order_;
    std::size_t tries_ = 0;  // to see the inputs whole
};

}  // namespace generator::app
