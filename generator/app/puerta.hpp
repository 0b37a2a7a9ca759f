#pragma once

#include <string>

#include "base/result.hpp"

namespace generator::app {

/// A page on the disk, which only its owner can read, that leads a browser to an address: what a
/// program is called with, everybody on the machine can read. It goes when its life ends.
class Puerta {
  public:
    /// In `TMPDIR`, or in /tmp. E-ENT-004 if it cannot be written.
    [[nodiscard]] static base::Result<Puerta> open(const std::string& address);
    ~Puerta();
    Puerta(Puerta&& other) noexcept;
    Puerta& operator=(Puerta&&) = delete;
    Puerta(const Puerta&) = delete;
    Puerta& operator=(const Puerta&) = delete;

    /// What the browser is given.
    [[nodiscard]] const std::string& file() const { return file_; }

  private:
    explicit Puerta(std::string file) : file_{std::move(file)} {}

    std::string file_;
};

}  // namespace generator::app
