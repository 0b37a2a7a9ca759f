#include "app/vigia.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <system_error>
#include <unistd.h>

namespace generator::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kPoll{500};
/// An editor that writes beside and renames leaves the name free for less than this.
constexpr std::chrono::milliseconds kQuiet{250};

constexpr std::uint32_t kWritten = IN_CLOSE_WRITE | IN_MOVED_TO;
constexpr std::uint32_t kUnsure = IN_CREATE | IN_MODIFY | IN_ATTRIB | IN_DELETE | IN_MOVED_FROM;
constexpr std::uint32_t kWanted = kWritten | kUnsure | IN_ONLYDIR;
constexpr std::uint32_t kComesOrGoes = IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM;
/// Beside what is asked of the same folder already.
constexpr std::uint32_t kOfWay = kComesOrGoes | IN_ONLYDIR | IN_MASK_ADD;
constexpr int kMostLinks = 40;  // as the system

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

/// "inputs/" and "./inputs" -> "inputs".
std::string name_of(const std::string& folder) {
    const fs::path path = fs::path{folder}.lexically_normal();
    return path.has_filename() || path == path.root_path() ? path.string()
                                                           : path.parent_path().string();
}

}  // namespace

Vigia::Vigia(bool wants_events)
    : events_{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)},
      bell_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)},
      is_polling_{!wants_events || !events_.is_open()} {}

void Vigia::add(const std::string& folder, bool is_deep) {
    roots_.push_back({name_of(folder), is_deep});
    is_polling_ = is_polling_ || is_remote(folder);
    watch(roots_.back().path, is_deep);
    watch_way_to(roots_.back().path);
    if (is_polling_) {
        seen_ = look_at_all();
    }
}

void Vigia::begin_polling() {
    is_polling_ = true;
    seen_ = look_at_all();
}

int Vigia::add_watch(const std::string& folder, std::uint32_t wanted) {
    if (is_polling_) {
        return -1;
    }
    const int number = ::inotify_add_watch(events_.get(), folder.c_str(), wanted);
    // Of a folder above that nobody may read, nothing is lost but its being replaced.
    const bool is_above = wanted == kOfWay && errno == EACCES;
    if (number < 0 && errno != ENOENT && errno != ENOTDIR && !is_above) {
        begin_polling();  // no watches left
    }
    return number;
}

void Vigia::watch(const std::string& folder, bool is_deep) {
    const int number = add_watch(folder, kWanted);
    if (number >= 0) {
        const auto known = watches_.find(number);
        const bool was_deep = known != watches_.end() && known->second.is_deep;
        watches_[number] = {folder, is_deep || was_deep};
    }
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !is_polling_ && !error && entry != end;
         entry.increment(error)) {
        std::error_code unknown;
        if (entry->is_symlink(unknown)) {
            watch_link(entry->path().string());
        } else if (is_deep && entry->is_directory(unknown)) {
            watch(entry->path().string(), true);
        }
    }
}

/// A folder tells nothing of its own being moved away or replaced: those above it do.
void Vigia::watch_way_to(const std::string& path) {
    std::error_code error;
    const fs::path lexical = fs::absolute(path, error).lexically_normal();
    const fs::path real = fs::weakly_canonical(path, error);
    for (fs::path step : {lexical, real}) {
        for (; step.has_relative_path(); step = step.parent_path()) {
            const int number = add_watch(step.parent_path().string(), kOfWay);
            if (number >= 0) {
                ways_[number].insert(step.filename().string());
            }
        }
    }
}

/// What is written through a link, or beside its target, happens in the folder of the target; a
/// link may lead to another.
void Vigia::watch_link(const std::string& link) {
    std::error_code error;
    fs::path target = link;
    for (int times = 0; times < kMostLinks && fs::is_symlink(target, error); ++times) {
        target = target.parent_path() / fs::read_symlink(target, error);
        if (fs::is_directory(target, error)) {
            return;  // a folder behind a link holds no inputs
        }
        const std::string folder = target.parent_path().string();
        if (is_remote(folder)) {
            return begin_polling();
        }
        const int number = add_watch(folder.empty() ? "." : folder, kWanted);
        if (number >= 0) {
            links_[number][target.filename().string()].insert(name_of(link));
        }
        watch_way_to(folder);
    }
}

/// After something came to the way of a root or left it: what is watched may be elsewhere now.
void Vigia::watch_again() {
    std::set<int> numbers;
    const auto take = [&](const auto& watches) {
        for (const auto& watch : watches) {
            numbers.insert(watch.first);
        }
    };
    take(watches_);
    take(ways_);
    take(links_);
    for (const int number : numbers) {
        static_cast<void>(::inotify_rm_watch(events_.get(), number));
    }
    watches_.clear();
    ways_.clear();
    links_.clear();
    for (const Carpeta& root : roots_) {
        watch(root.path, root.is_deep);
        watch_way_to(root.path);
    }
}

Cambios Vigia::wait() {
    Cambios cambios;
    while (!cambios.is_end && !cambios.is_everything && cambios.archivos.empty()) {
        std::array<::pollfd, 2> waiting{::pollfd{bell_.get(), POLLIN, 0},
                                        ::pollfd{events_.get(), POLLIN, 0}};
        const int ready =
            ::poll(waiting.data(), is_polling_ ? 1 : waiting.size(), wait_milliseconds());
        if (ready < 0 && errno != EINTR) {
            throw std::system_error{errno, std::generic_category(), "poll"};
        }
        std::uint64_t rings = 0;
        static_cast<void>(::read(bell_.get(), &rings, sizeof rings));
        cambios.is_end = is_ended_;
        cambios.is_everything = is_asked_.exchange(false);
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
    is_ended_ = true;
    ring();
}

void Vigia::ask() {
    is_asked_ = true;
    ring();
}

void Vigia::ring() const {
    const std::uint64_t one = 1;
    static_cast<void>(::write(bell_.get(), &one, sizeof one));
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
        watch_again();  // folders may have come meanwhile
        cambios.is_everything = true;
        return;
    }
    const auto way = ways_.find(watch_number);
    const bool is_on_way = way != ways_.end() && way->second.contains(name);
    if ((is_on_way && (mask & kComesOrGoes) != 0) || is_lost(watch_number, mask)) {
        watch_again();
        cambios.is_everything = true;
        return;
    }
    const auto linked = links_.find(watch_number);
    if (linked != links_.end() && linked->second.contains(name)) {
        for (const std::string& link : linked->second.at(name)) {
            take_file(link, mask, cambios);
        }
    }
    const auto found = watches_.find(watch_number);
    if (found == watches_.end()) {
        return;
    }
    const std::string path = join(found->second.path, name);
    if ((mask & IN_ISDIR) != 0) {
        if ((mask & (IN_CREATE | IN_MOVED_TO | IN_ATTRIB)) != 0 && found->second.is_deep) {
            watch(path, true);
        }
        cambios.is_everything = cambios.is_everything || (mask & IN_MODIFY) == 0;
        return;
    }
    take_file(path, mask, cambios);
    std::error_code error;
    if ((mask & (IN_CREATE | IN_MOVED_TO)) != 0 && fs::is_symlink(path, error)) {
        watch_link(path);
    }
}

/// Whether the folder of this watch is gone, though it was not given up here.
bool Vigia::is_lost(int watch_number, std::uint32_t mask) const {
    return (mask & IN_IGNORED) != 0 &&
           (watches_.contains(watch_number) || ways_.contains(watch_number) ||
            links_.contains(watch_number));
}

void Vigia::take_file(const std::string& path, std::uint32_t mask, Cambios& cambios) {
    if ((mask & kWritten) != 0) {
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
