#include "app/pagina.hpp"

#include <algorithm>
#include <filesystem>
#include <span>

namespace generator::app {
namespace {

namespace escritura = writers::comparacion;

}  // namespace

Pagina::Pagina(std::string path) : file_{std::make_unique<PartialFile>(std::move(path))} {}

base::Diagnostics Pagina::open() {
    const std::string folder = std::filesystem::path{file_->path()}.parent_path().string();
    auto faults = file_->open();
    for (Spool* spool : {&rows_, &sections_}) {
        if (faults.empty()) {
            faults = spool->open(folder.empty() ? "." : folder);
        }
    }
    return faults;
}

base::Diagnostics Pagina::add(const comparacion::Comparado& comparado) {
    ++programmes_;
    auto faults = rows_.append(escritura::page_row(comparado, programmes_));
    append(faults, sections_.append(escritura::page_section(comparado, programmes_)));
    return faults;
}

base::Diagnostics Pagina::write(const escritura::Titulo& titulo, std::string_view style_sheet,
                                const comparacion::Resumen& resumen,
                                const base::Diagnostics& diagnostics) {
    auto faults = file_->append(escritura::page_head(titulo, style_sheet, resumen));
    append(faults, copy(rows_));
    append(faults, file_->append(escritura::page_middle(resumen)));
    append(faults, file_->append(escritura::page_diagnostics(diagnostics)));
    append(faults, copy(sections_));
    append(faults, file_->append(escritura::page_end()));
    return faults.empty() ? publish({&file_, 1}) : faults;
}

base::Diagnostics Pagina::copy(const Spool& spool) {
    constexpr std::uint64_t kPart = std::uint64_t{1} << 20U;
    for (std::uint64_t at = 0; at < spool.size(); at += kPart) {
        const auto bytes = spool.read(at, std::min(kPart, spool.size() - at));
        if (!bytes) {
            return bytes.diagnostics();
        }
        auto faults = file_->append(*bytes);
        if (!faults.empty()) {
            return faults;
        }
    }
    return {};
}

}  // namespace generator::app
