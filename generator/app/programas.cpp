#include "app/programas.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

#include "pipeline/pipeline.hpp"

namespace generator::app {
namespace {

/// How often what may be in the middle of being saved is read again: 3 s in all.
constexpr std::size_t kTries = 5;

std::chrono::milliseconds pause_before(std::size_t times) {
    return std::chrono::milliseconds{100} * (1U << times);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

preview::Programme unread(const std::string& name, const std::string& file, std::uint32_t line) {
    preview::Programme result;
    result.name = name;
    result.file = file;
    result.line = line;
    return result;
}

/// Whether the inputs could only be seen in part: that may pass.
bool may_pass(const base::Diagnostic& fault) {
    return fault.code == "E-ENT-003" || fault.code == "E-ENT-005";
}

/// Pairs the lines between two neighbours that were found again, in their order: the lines before
/// `before_end` and `now_end` that have no pair yet.
void match_gap(const std::vector<std::string>& before, std::size_t before_begin,
               std::size_t before_end, const std::vector<std::string>& now, std::size_t now_begin,
               std::size_t now_end, std::vector<std::size_t>& result, std::vector<bool>& is_taken) {
    std::size_t next = before_begin;
    for (std::size_t i = now_begin; i < now_end; ++i) {
        if (result[i] != std::string::npos) {
            continue;
        }
        std::size_t old = next;
        while (old < before_end && (is_taken[old] || (!now[i].empty() && !before[old].empty()))) {
            ++old;
        }
        if (old < before_end) {
            result[i] = old;
            is_taken[old] = true;
            next = old + 1;
        }
    }
}

}  // namespace

std::vector<std::size_t> match_lines(const std::vector<std::string>& before,
                                     const std::vector<std::string>& now) {
    constexpr std::size_t kNone = std::string::npos;
    std::multimap<std::string_view, std::size_t> left;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!before[i].empty()) {
            left.emplace(before[i], i);
        }
    }
    std::vector<std::size_t> result(now.size(), kNone);
    std::vector<bool> is_taken(before.size(), false);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto found = left.find(now[i]);  // the first of equal ones
        if (found != left.end()) {
            result[i] = found->second;
            is_taken[found->second] = true;
            left.erase(found);
        }
    }
    // Between those that were found again, going down; one that went up ends no gap.
    std::size_t before_begin = 0;
    std::size_t now_begin = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (result[i] != kNone && result[i] >= before_begin) {
            match_gap(before, before_begin, result[i], now, now_begin, i, result, is_taken);
            before_begin = result[i] + 1;
            now_begin = i + 1;
        }
    }
    match_gap(before, before_begin, before.size(), now, now_begin, now.size(), result, is_taken);
    return result;
}

Programas::Programas(std::vector<std::string> arguments, preview::Board& board, Cola& cola,
                     Avisos avisos, Read read)
    : arguments_{std::move(arguments)},
      board_{board},
      cola_{cola},
      avisos_{std::move(avisos)},
      read_{std::move(read)} {}

void Programas::look_for_inputs() { take(search_inputs(arguments_)); }

void Programas::take(const Busqueda& found) {
    const Piezas& piezas = found.piezas;
    std::vector<Number> order;
    std::set<std::string> archivos;
    bool is_whole = std::ranges::none_of(found.faults, may_pass);
    for (std::size_t index = 0; index < piezas.size();) {
        const std::string& file = piezas.file(index);
        if (piezas.is_whole_file(index)) {
            const Number number = number_of(file);
            order.push_back(number);
            archivos.insert(file);
            take_file(file, number);
            ++index;
            continue;
        }
        std::size_t end = index;
        while (end < piezas.size() && piezas.file(end) == file) {
            ++end;
        }
        is_whole = take_lines(piezas, index, end, order) && is_whole;
        index = end;
    }
    archivos_ = std::move(archivos);
    arrange(std::move(order), found.faults, is_whole);
}

bool Programas::look_at(const std::string& file) {
    const auto now = archivos_.contains(file) ? look(file) : std::nullopt;
    if (!now) {
        return false;
    }
    seen_[file] = *now;
    cola_.add_urgent([this, number = numbers_.at(file)](std::size_t) { read_again(number, 0); });
    return true;
}

Programas::Number Programas::number_of(const std::string& file) {
    Number& number = numbers_[file];
    number = number == 0 ? board_.add(unread(file, file, 0)) : number;
    return number;
}

void Programas::take_file(const std::string& file, Number number) {
    const auto now = look(file);
    const auto before = seen_.find(file);
    const bool is_seen = now && before != seen_.end() && before->second.bytes == now->bytes &&
                         before->second.marca == now->marca;
    if (is_seen && board_.find(number)->standing != preview::Standing::missing) {
        return;
    }
    if (now) {
        seen_[file] = *now;
    }
    cola_.add([this, number](std::size_t) { read_again(number, 0); });
}

/// The lines of one file of many. False, and what was known of them stays, if one cannot be read.
bool Programas::take_lines(const Piezas& piezas, std::size_t begin, std::size_t end,
                           std::vector<Number>& order) {
    std::vector<std::string> texts;
    std::vector<std::string> outputs;
    for (std::size_t index = begin; index < end; ++index) {
        auto text = piezas.read(index);
        if (!text) {
            std::ranges::transform(lineas_[piezas.file(begin)], std::back_inserter(order),
                                   &Linea::number);
            return false;
        }
        outputs.push_back(pipeline::output_path(*text));
        texts.push_back(std::move(*text));
    }
    std::vector<Linea> lineas = recognize(piezas.file(begin), outputs);
    for (std::size_t i = 0; i < lineas.size(); ++i) {
        take_line(piezas, begin + i, lineas[i], std::move(texts[i]));
        order.push_back(lineas[i].number);
    }
    lineas_[piezas.file(begin)] = std::move(lineas);
    return true;
}

/// Lines with the numbers that their programmes have, or had; 0: they are new.
std::vector<Programas::Linea> Programas::recognize(const std::string& file,
                                                   const std::vector<std::string>& outputs) {
    const std::vector<Linea>& known = lineas_[file];
    std::vector<std::string> before;
    std::ranges::transform(known, std::back_inserter(before), &Linea::output);
    const std::vector<std::size_t> matched = match_lines(before, outputs);
    const std::set<std::string_view> said{outputs.begin(), outputs.end()};
    std::set<Number> used;
    std::vector<Linea> result;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        Linea linea{.output = outputs[i]};
        if (matched[i] != std::string::npos) {
            const Linea& old = known[matched[i]];
            linea.number = old.number;
            // A line that cannot be read is still called what it was, unless another one is now.
            const bool is_free = outputs[i].empty() && !said.contains(old.output);
            linea.output = is_free ? old.output : outputs[i];
            used.insert(linea.number);
        }
        result.push_back(std::move(linea));
    }
    for (Linea& linea : result) {
        const auto gone = numbers_.find(file + '\n' + linea.output);
        if (linea.number == 0 && !linea.output.empty() && gone != numbers_.end() &&
            used.insert(gone->second).second) {
            linea.number = gone->second;  // it was there before
        }
    }
    return result;
}

void Programas::take_line(const Piezas& piezas, std::size_t index, Linea& linea, std::string text) {
    const std::string& file = piezas.file(index);
    const std::string name = piezas.name(index);
    const std::uint32_t line = piezas.line(index);
    if (linea.number == 0) {
        linea.number = board_.add(unread(name, file, line));
    }
    if (!linea.output.empty()) {
        numbers_[file + '\n' + linea.output] = linea.number;
    }
    const auto move = [&](const preview::Programme& before) {
        return after_move(before, name, line);
    };
    const std::uint64_t reading = board_.begin_reading(linea.number);
    if (board_.change(linea.number, nullptr, move) == preview::Board::Outcome::changed) {
        avisos_.changed(linea.number);
    }
    cola_.add([this, number = linea.number, reading, text = std::move(text)](std::size_t) {
        take_text(number, reading, text);
    });
}

/// What is not among them is gone, unless the inputs were only seen in part: then it may be there.
void Programas::arrange(std::vector<Number> order, base::Diagnostics faults, bool is_whole) {
    const bool may_be_there = !is_whole && !order_.empty() && tries_ < kTries;
    if (may_be_there) {
        const std::set<Number> known{order_.begin(), order_.end()};
        std::erase_if(order, [&](Number number) { return known.contains(number); });
        order.insert(order.begin(), order_.begin(), order_.end());
        faults = board_.faults();
        cola_.add_later(pause_before(tries_), [this](std::size_t) { avisos_.look_again(); });
    }
    tries_ = may_be_there ? tries_ + 1 : (is_whole ? 0 : tries_);
    const std::set<Number> left{order.begin(), order.end()};
    for (const Number number : order_) {
        if (!left.contains(number)) {
            const auto programme = board_.find(number);
            seen_.erase(programme->file);
            lose(number, board_.begin_reading(number),
                 {file_fault("E-ENT-003", programme->name, "ya no está entre las entradas",
                             "devuélvalo a su lugar")});
        }
    }
    order_ = std::move(order);
    if (board_.arrange(order_, std::move(faults))) {
        avisos_.changed(0);
    }
}

void Programas::read_again(Number number, std::size_t times) {
    const auto programme = board_.find(number);
    const std::uint64_t reading = board_.begin_reading(number);
    const auto text = read_(programme->file);
    const bool is_doubtful = !text || (is_blank(*text) && !is_blank(programme->text));
    if (is_doubtful && times < kTries) {
        cola_.add_later(pause_before(times), [this, number, reading, times](std::size_t) {
            if (board_.is_newest(number, reading)) {
                read_again(number, times + 1);
            }
        });
    } else if (text) {
        take_text(number, reading, *text);
    } else {
        lose(number, reading, text.diagnostics());
    }
}

void Programas::take_text(Number number, std::uint64_t reading, const std::string& text) {
    using Outcome = preview::Board::Outcome;
    bool is_said = false;
    const auto look_at_text = [&](const preview::Programme& before) {
        is_said = says(before, text);
        return before;
    };
    if (board_.change(number, reading, nullptr, look_at_text) == Outcome::late || is_said) {
        return;
    }
    Outcome outcome = Outcome::other_data;
    while (outcome == Outcome::other_data) {
        const auto data = board_.data();
        const preview::Judged judged = judge(text, board_.find(number)->file, *data);
        outcome = board_.change(number, reading, data.get(), [&](const preview::Programme& before) {
            return after(before, judged);
        });
    }
    if (outcome == Outcome::changed) {
        avisos_.changed(number);
    }
}

void Programas::lose(Number number, std::uint64_t reading, const base::Diagnostics& why) {
    const auto outcome = board_.change(
        number, reading, nullptr,
        [&](const preview::Programme& before) { return preview::after_loss(before, why); });
    if (outcome == preview::Board::Outcome::changed) {
        avisos_.changed(number);
    }
}

void Programas::judge_again(const Publications& changed, const std::vector<Number>& watched) {
    const auto shared = std::make_shared<const Publications>(changed);
    for (const Number number : watched) {
        cola_.add_urgent([this, number, shared](std::size_t) { judge_one(number, *shared); });
    }
    for (Number number = 1; number <= board_.size(); ++number) {
        cola_.add([this, number, shared](std::size_t) { judge_one(number, *shared); });
    }
}

void Programas::judge_one(Number number, const Publications& changed) {
    using Outcome = preview::Board::Outcome;
    Outcome outcome = Outcome::other_data;
    while (outcome == Outcome::other_data) {
        const auto programme = board_.find(number);
        const std::pair publication{programme->identity.producto, programme->identity.edicion};
        const bool is_touched =
            !programme->is_shown() || std::ranges::find(changed, publication) != changed.end();
        if (!is_touched || programme->standing == preview::Standing::waiting) {
            return;
        }
        const auto data = board_.data();
        const preview::Judged judged = judge(programme->text, programme->file, *data);
        outcome = board_.change(number, data.get(), [&](const preview::Programme& before) {
            return before.text == judged.text ? after_data(before, judged) : before;
        });
    }
    if (outcome == Outcome::changed) {
        avisos_.changed(number);
    }
}

}  // namespace generator::app
