#include "support/variations.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <random>

namespace support {
namespace {

constexpr std::array<std::string_view, 11> kProse{
    "descripcion", "complementariedades",  "proposito", "objetivo",     "beneficiada",  "formula",
    "texto",       "unidad_de_produccion", "medidas",   "cumplimiento", "recomendacion"};
constexpr std::array<std::string_view, 7> kAmounts{"gasto",
                                                   "presupuesto_inicial",
                                                   "presupuesto_final",
                                                   "presupuesto_ley_ejecutado",
                                                   "recursos_gobiernos_regionales",
                                                   "recursos_extrapresupuestarios",
                                                   "gasto_administrativo"};

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

using Pool = std::map<std::size_t, std::vector<std::string>>;

Pool make_pool(std::string_view text) {
    Pool result;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_word_byte(text[end])) {
            ++end;
        }
        // Only ASCII words of 5 letters or more: none of them is a key, which has its own quotes.
        const std::string word{text.substr(begin, end - begin)};
        const bool is_plain =
            std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
        const bool is_key = end < text.size() && (text[end] == '_' || text[end] == '"');
        if (word.size() >= 5 && is_plain && !is_key) {
            result[word.size()].push_back(word);
        }
        begin = std::max(end, begin + 1);
    }
    return result;
}

class Variation {
  public:
    Variation(std::string_view input, const Pool& pool, std::size_t number)
        : input_{input},
          pool_{pool},
          number_{number},
          random_{static_cast<std::uint32_t>(number)} {}

    std::string make() {
        const std::uint64_t factor = 1 + random_() % 9;
        std::string key;
        for (std::size_t at = 0; at < input_.size();) {
            if (input_[at] == '"') {
                at = copy_string(at, key);
            } else if (input_[at] >= '0' && input_[at] <= '9') {
                at = copy_number(at, key, factor);
            } else {
                out_ += input_[at++];
            }
        }
        return std::move(out_);
    }

  private:
    static bool contains(const auto& names, std::string_view name) {
        return std::ranges::find(names, name) != names.end();
    }

    std::size_t copy_string(std::size_t at, std::string& key) {
        std::size_t end = at + 1;
        while (input_[end] != '"') {
            end += input_[end] == '\\' ? 2U : 1U;
        }
        const std::string_view body = input_.substr(at + 1, end - at - 1);
        std::size_t next = end + 1;
        while (next < input_.size() && input_[next] == ' ') {
            ++next;
        }
        out_ += '"';
        if (next < input_.size() && input_[next] == ':') {
            key = body;
            out_ += body;
        } else if (contains(kProse, key)) {
            vary(body);
        } else {
            out_ += body;
            out_ += key == "codigo" ? "-" + std::to_string(number_) : "";
        }
        out_ += '"';
        return end + 1;
    }

    std::size_t copy_number(std::size_t at, const std::string& key, std::uint64_t factor) {
        std::size_t end = at;
        while (end < input_.size() && input_[end] >= '0' && input_[end] <= '9') {
            ++end;
        }
        const std::string digits{input_.substr(at, end - at)};
        out_ += contains(kAmounts, key) ? std::to_string(std::stoull(digits) * factor) : digits;
        return end;
    }

    void vary(std::string_view body) {
        for (std::size_t begin = 0; begin < body.size();) {
            std::size_t end = begin;
            while (end < body.size() && is_word_byte(body[end])) {
                ++end;
            }
            const std::string word{body.substr(begin, end - begin)};
            const auto same_length = pool_.find(word.size());
            if (word.size() >= 5 && same_length != pool_.end() && random_() % 5 == 0) {
                out_ += same_length->second[random_() % same_length->second.size()];
            } else {
                out_ += word;
            }
            if (end == begin) {
                out_ += body[end++];
            }
            begin = end;
        }
    }

    std::string_view input_;
    const Pool& pool_;
    std::size_t number_;
    std::mt19937 random_;
    std::string out_;
};

}  // namespace

std::vector<std::string> make_variations(std::string_view input, std::size_t count) {
    const Pool pool = make_pool(input);
    std::vector<std::string> result;
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        result.push_back(i == 0 ? std::string{input} : Variation{input, pool, i}.make());
    }
    return result;
}

}  // namespace support
