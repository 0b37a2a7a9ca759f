#pragma once

namespace generator::base {

/// A library that few runs need, opened when one does: loading it, and what it asks for, would take
/// a good part of the time of a run that makes one document.
class SharedLibrary {
  public:
    /// `soname` as the linker would note it: "libcairo.so.2".
    explicit SharedLibrary(const char* soname);

    /// Whether it was there, and had all that was asked for.
    [[nodiscard]] bool is_complete() const { return is_complete_; }

    /// `function` is afterwards that of the library. Its type comes from the library's own header.
    template <class Function>
    void find(Function*& function, const char* name) {
        // A pointer that dlsym gives is one to a function of that name (POSIX, dlsym).
        function = reinterpret_cast<Function*>(find_symbol(name));
    }

  private:
    [[nodiscard]] void* find_symbol(const char* name);

    void* handle_;  // stays open: functions of it may be in use until the end
    bool is_complete_;
};

}  // namespace generator::base
