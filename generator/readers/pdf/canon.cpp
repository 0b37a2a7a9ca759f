#include "readers/pdf/canon.hpp"

#include <algorithm>

namespace generator::readers::pdf {
namespace {

/// How a stream is kept in the file, not what it says.
bool is_storage(std::string_view key) {
    return key == "/Length" || key == "/Filter" || key == "/DecodeParms" || key == "/DL";
}

/// Entries that a person reads or hears.
bool is_words(std::string_view key) {
    return key == "/Alt" || key == "/ActualText" || key == "/E" || key == "/Title" ||
           key == "/Contents" || key == "/URI" || key == "/V";
}

void append_sized(std::string& out, char kind, std::string_view bytes) {
    out += kind;
    out += std::to_string(bytes.size());
    out += ':';
    out += bytes;
}

}  // namespace

std::string canonical_number(std::string_view text) {
    const bool is_negative = !text.empty() && text.front() == '-';
    text.remove_prefix(is_negative || (!text.empty() && text.front() == '+') ? 1 : 0);
    const auto point = std::min(text.find('.'), text.size());
    std::string_view whole = text.substr(0, point);
    std::string_view decimals = point < text.size() ? text.substr(point + 1) : std::string_view{};
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    decimals = decimals.substr(0, decimals.find_last_not_of('0') + 1);
    std::string result{whole.empty() ? "0" : whole};
    if (!decimals.empty()) {
        result += '.';
        result += decimals;
    }
    return is_negative && result != "0" ? "-" + result : result;
}

void Canon::label(const QPDFObjectHandle& object, std::string name) {
    labels_[object.getObjGen()] = std::move(name);
}

void Canon::push_text(std::string text) { pending_.push_back({std::move(text), {}, false}); }

void Canon::push_object(const QPDFObjectHandle& object) { pending_.push_back({{}, object, true}); }

void Canon::describe_container(QPDFObjectHandle object, std::string& out,
                               const std::vector<std::string_view>& without) {
    if (object.isArray()) {
        const std::vector<QPDFObjectHandle> items = object.getArrayAsVector();
        out += '[';
        push_text("]");
        std::for_each(items.rbegin(), items.rend(),
                      [&](const QPDFObjectHandle& item) { push_object(item); });
        return;
    }
    out += "<<";
    if (object.isStream()) {
        const base::Sha256 hash = streams_.hash(object);
        push_text(">>s" + base::to_hex(hash));
    } else {
        push_text(">>");
    }
    const bool is_stream = object.isStream();
    auto entries = (is_stream ? object.getDict() : object).getDictAsMap();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const bool is_left_out =
            std::find(without.begin(), without.end(), entry->first) != without.end();
        if (!is_left_out && !(is_stream && is_storage(entry->first))) {
            push_object(entry->second);
            push_text(entry->first + " ");
            if (is_words(entry->first) && entry->second.isString()) {
                words_ += entry->second.getUTF8Value() + '\n';
            }
        }
    }
}

void Canon::describe(QPDFObjectHandle object, std::string& out) {
    if (const auto label = labels_.find(object.getObjGen());
        object.isIndirect() && label != labels_.end()) {
        append_sized(out, 'l', label->second);
    } else if (object.isArray() || object.isDictionary() || object.isStream()) {
        if (object.isIndirect()) {
            const auto [known, is_new] = seen_.try_emplace(object.getObjGen(), seen_.size());
            if (!is_new) {
                out += '#' + std::to_string(known->second) + ' ';
                return;
            }
        }
        describe_container(object, out, {});
    } else if (object.isString()) {
        append_sized(out, 's', object.getStringValue());
    } else if (object.isName()) {
        append_sized(out, 'n', object.getName());
    } else if (object.isInteger() || object.isReal()) {
        out += canonical_number(object.unparseResolved()) + ' ';
    } else {
        out += object.unparseResolved() + ' ';  // null, true, false
    }
}

base::Sha256 Canon::hash(const QPDFObjectHandle& object,
                         const std::vector<std::string_view>& without) {
    std::string out;
    seen_.clear();
    words_.clear();
    QPDFObjectHandle root = object;
    if (root.isIndirect()) {
        seen_[root.getObjGen()] = 0;
    }
    if (root.isArray() || root.isDictionary() || root.isStream()) {
        describe_container(root, out, without);
    } else {
        describe(root, out);
    }
    while (!pending_.empty()) {
        const Pending next = std::move(pending_.back());
        pending_.pop_back();
        if (next.is_object) {
            describe(next.object, out);
        } else {
            out += next.text;
        }
    }
    return base::sha256(out);
}

}  // namespace generator::readers::pdf
