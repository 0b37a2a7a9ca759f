#include "app/vigia.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace generator::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kPoll{500};
/// An editor that writes beside and renames leaves the name free for less than this.
constexpr std::chrono::milliseconds kQuiet{250};

constexpr std::uint32_t kWritten = IN_CLOSE_WRITE | IN_MOVED_TO;
constexpr std::uint32_t kUnsure = IN_CREATE | IN_MODIFY | IN_DELETE | IN_MOVED_FROM;
constexpr std::uint32_t kWanted = kWritten | kUnsure | IN_ONLYDIR;

/// Disks of other machines tell nothing of what others write: NFS, SMB, CIFS, FUSE, 9p, VirtualBox.
bool is_remote(const std::string& folder) {
    static constexpr std::array<std::uint64_t, 7> kRemote{
        0x6969, 0x517B, 0xFE534D42, 0xFF534D42, 0x65735546, 0x01021997, 0x786F4256};
    struct ::statfs about {};
    if (::statfs(folder.c_str(), &about) != 0) {
        return false;
    }
    const auto type = static_cast<std::uint64_t>(about.f_type) & 0xFFFFFFFFU;
    return std::ranges::find(kRemote, type) != kRemote.end();
}

std::string join(const std::string& folder, const std::string& name) {
    return (fs::path{folder} / name).lexically_normal().string();
}

std::string parent_of(const std::string& folder) {
    const fs::path parent = fs::path{folder}.parent_path();
    return parent.empty() ? "." : parent.string();
}

}  // namespace

Vigia::Vigia(bool wants_events)
    : events_{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)},
      end_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)},
      is_polling_{!wants_events || !events_.is_open()} {}

void Vigia::add(const std::string& folder, bool is_deep) {
    roots_.push_back({fs::path{folder}.lexically_normal().string(), is_deep});
    is_polling_ = is_polling_ || is_remote(folder);
    watch(folder, is_deep);
    std::error_code error;
    if (!fs::exists(folder, error)) {
        watch(parent_of(folder), false);  // it may come
    }
    if (is_polling_) {
        seen_ = look_at_all();
    }
}

void Vigia::watch(const std::string& folder, bool is_deep) {
    if (is_polling_) {
        return;
    }
    const int number = ::inotify_add_watch(events_.get(), folder.c_str(), kWanted);
    if (number >= 0) {
        watches_[number] = {folder, is_deep};
    } else if (errno != ENOENT && errno != ENOTDIR) {
        is_polling_ = true;  // no watches left
        seen_ = look_at_all();
        return;
    }
    if (is_deep) {
        std::error_code error;
        for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
             entry.increment(error)) {
            std::error_code unknown;
            if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) {
                watch(entry->path().string(), true);
            }
        }
    }
}

Cambios Vigia::wait() {
    Cambios cambios;
    while (!cambios.is_end && !cambios.is_everything && cambios.archivos.empty()) {
        std::array<::pollfd, 2> waiting{::pollfd{end_.get(), POLLIN, 0},
                                        ::pollfd{events_.get(), POLLIN, 0}};
        const int ready =
            ::poll(waiting.data(), is_polling_ ? 1 : waiting.size(), wait_milliseconds());
        if (ready < 0 && errno != EINTR) {
            cambios.is_end = true;
        }
        cambios.is_end = cambios.is_end || (waiting[0].revents & POLLIN) != 0;
        if (is_polling_) {
            compare(cambios);
        } else {
            read_events(cambios);
            take_due(cambios);
        }
    }
    return cambios;
}

void Vigia::stop() {
    const std::uint64_t one = 1;
    static_cast<void>(::write(end_.get(), &one, sizeof one));
}

int Vigia::wait_milliseconds() const {
    if (is_polling_) {
        return static_cast<int>(kPoll.count());
    }
    if (pending_.empty()) {
        return -1;
    }
    const auto next =
        std::ranges::min_element(pending_, {}, [](const auto& entry) { return entry.second; });
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(next->second - Clock::now());
    return static_cast<int>(std::max<std::int64_t>(left.count() + 1, 0));
}

void Vigia::read_events(Cambios& cambios) {
    alignas(::inotify_event) std::array<char, 65536> buffer{};
    while (true) {
        const ::ssize_t size = ::read(events_.get(), buffer.data(), buffer.size());
        if (size <= 0) {
            return;
        }
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            ::inotify_event event{};
            std::copy_n(buffer.data() + at, sizeof event, reinterpret_cast<char*>(&event));
            const char* name = buffer.data() + at + sizeof event;
            take_event(event.wd, event.mask, event.len > 0 ? name : "", cambios);
            at += sizeof event + event.len;
        }
    }
}

void Vigia::take_event(int watch_number, std::uint32_t mask, const std::string& name,
                       Cambios& cambios) {
    if ((mask & IN_Q_OVERFLOW) != 0) {
        cambios.is_everything = true;
        return;
    }
    const auto found = watches_.find(watch_number);
    if (found == watches_.end()) {
        return;
    }
    if ((mask & IN_IGNORED) != 0) {  // the folder is gone
        watches_.erase(found);
        cambios.is_everything = true;
        return;
    }
    const std::string path = join(found->second.path, name);
    if ((mask & IN_ISDIR) != 0) {
        const auto root = std::ranges::find(roots_, path, &Carpeta::path);
        if ((mask & (IN_CREATE | IN_MOVED_TO)) != 0 &&
            (found->second.is_deep || root != roots_.end())) {
            watch(path, found->second.is_deep || root->is_deep);
        }
        cambios.is_everything = cambios.is_everything || (mask & IN_MODIFY) == 0;
    } else if ((mask & kWritten) != 0) {
        pending_.erase(path);
        cambios.archivos.insert(path);
    } else if ((mask & kUnsure) != 0) {
        pending_[path] = Clock::now() + kQuiet;
    }
}

void Vigia::take_due(Cambios& cambios) {
    const auto now = Clock::now();
    std::erase_if(pending_, [&](const auto& entry) {
        const bool is_due = entry.second <= now;
        if (is_due) {
            cambios.archivos.insert(entry.first);
        }
        return is_due;
    });
}

std::map<std::string, Visto> Vigia::look_at_all() const {
    std::map<std::string, Visto> result;
    const auto see = [&](const fs::path& path) {
        const std::string name = path.lexically_normal().string();
        if (const auto visto = look(name)) {
            result[name] = *visto;
        }
    };
    for (const Carpeta& root : roots_) {
        std::error_code error;
        if (root.is_deep) {
            for (fs::recursive_directory_iterator entry{root.path, error}, end;
                 !error && entry != end; entry.increment(error)) {
                see(entry->path());
            }
        } else {
            for (fs::directory_iterator entry{root.path, error}, end; !error && entry != end;
                 entry.increment(error)) {
                see(entry->path());
            }
        }
    }
    return result;
}

void Vigia::compare(Cambios& cambios) {
    auto now = look_at_all();
    for (const auto& [path, visto] : now) {
        const auto before = seen_.find(path);
        if (before == seen_.end() || before->second.bytes != visto.bytes ||
            before->second.marca != visto.marca) {
            cambios.archivos.insert(path);
        }
    }
    for (const auto& [path, visto] : seen_) {
        if (!now.contains(path)) {
            cambios.archivos.insert(path);
        }
    }
    seen_ = std::move(now);
}

}  // namespace generator::app
