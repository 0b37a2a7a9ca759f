#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "base/diagnostic.hpp"

namespace generator::base {

/// A value, or the complete list of faults that prevented it. Warnings that come with a value
/// are its `diagnostics()`: nothing is lost.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value, Diagnostics warnings = {})
        : state_{std::in_place_index<0>, std::move(value)}, diagnostics_{std::move(warnings)} {}
    Result(Diagnostics faults) : state_{std::in_place_index<1>}, diagnostics_{std::move(faults)} {
        assert(has_errors(diagnostics_));
    }
    Result(Diagnostic fault) : Result{Diagnostics{std::move(fault)}} {}

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    [[nodiscard]] explicit operator bool() const { return has_value(); }

    [[nodiscard]] const T& value() const& {
        assert(has_value());
        return std::get<0>(state_);
    }
    [[nodiscard]] T& value() & {
        assert(has_value());
        return std::get<0>(state_);
    }
    [[nodiscard]] T&& value() && {
        assert(has_value());
        return std::get<0>(std::move(state_));
    }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] T* operator->() { return &value(); }

    /// Faults if there is no value, else warnings.
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

  private:
    std::variant<T, std::monostate> state_;
    Diagnostics diagnostics_;
};

}  // namespace generator::base
