#include "support/page_faults.hpp"

#include <algorithm>

#include "layout/print.hpp"

namespace support {
namespace {

namespace document = generator::document;
namespace fonts = generator::fonts;
using namespace generator::layout;

using generator::base::Length;

constexpr Length kTolerance = generator::base::milli_points(300);
// The part of a letter's height that counts as its place: superscripts and tight leadings touch a
// little above and below it.
constexpr std::int32_t kBodyPercent = 60;

struct Box {
    Length left;
    Length bottom;
    Length right;
    Length top;
    const Item* item = nullptr;
};

bool is_running(MarkKind kind) {
    return kind == MarkKind::footer || kind == MarkKind::header || kind == MarkKind::notice;
}

class Checker {
  public:
    Checker(const Pages& pages, const document::Theme& theme, const fonts::Fonts& fonts)
        : pages_{pages}, theme_{theme}, fonts_{fonts} {}

    [[nodiscard]] std::vector<std::string> check() {
        for (const Page& page : pages_.pages) {
            ++number_;
            check_page(page);
        }
        return std::move(faults_);
    }

  private:
    void check_page(const Page& page) {
        std::vector<Box> boxes;
        bool is_open = false;
        MarkKind mark = MarkKind::node;
        for (const Item& item : page.items) {
            if (item.kind == ItemKind::begin || item.kind == ItemKind::end) {
                if (is_open == (item.kind == ItemKind::begin)) {
                    add(item, "marks nest or do not match");
                }
                is_open = item.kind == ItemKind::begin;
                mark = item.mark;
                continue;
            }
            if (!is_open) {
                add(item, "outside every mark");
            }
            const Box box = box_of(item);
            check_margins(page, box, mark);
            if (item.kind == ItemKind::rectangle) {
                check_cover(box, boxes);
            }
            if (item.kind == ItemKind::text && box.right > box.left) {
                boxes.push_back(box);
            }
        }
        if (is_open) {
            faults_.push_back("page " + std::to_string(number_) + ": a mark stays open");
        }
        check_overlaps(boxes);
    }

    [[nodiscard]] Box box_of(const Item& item) const {
        if (item.kind == ItemKind::text) {
            const Length width = ink_width(pages_, item, fonts_);
            return {item.x, item.y, item.x + width, item.y + item.size * kBodyPercent / 100, &item};
        }
        return {std::min(item.x, item.x + item.width), std::min(item.y, item.y + item.height),
                std::max(item.x, item.x + item.width), std::max(item.y, item.y + item.height),
                &item};
    }

    void check_margins(const Page& page, const Box& box, MarkKind mark) {
        const document::PageStyle& style = theme_.page;
        const bool is_free = is_running(mark);
        const Length left = style.margin_left - kTolerance;
        const Length right = page.width - style.margin_right + kTolerance;
        const Length bottom = is_free ? Length{} : style.margin_bottom - kTolerance;
        const Length top = page.height - (is_free ? Length{} : style.margin_top - kTolerance);
        if (box.left < left || box.right > right || box.bottom < bottom || box.top > top) {
            add(*box.item, "beyond the margins");
        }
    }

    /// What is painted after a text must not hide it.
    void check_cover(const Box& cover, const std::vector<Box>& texts) {
        for (const Box& text : texts) {
            const bool is_apart = cover.left >= text.right || text.left >= cover.right ||
                                  cover.bottom >= text.top || text.bottom >= cover.top;
            if (!is_apart) {
                add(*text.item, "is painted over");
            }
        }
    }

    void check_overlaps(std::vector<Box>& boxes) {
        std::ranges::sort(boxes, [](const Box& a, const Box& b) { return a.bottom < b.bottom; });
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            for (std::size_t k = i + 1; k < boxes.size() && boxes[k].bottom < boxes[i].top; ++k) {
                const bool is_beside = boxes[k].left + kTolerance >= boxes[i].right ||
                                       boxes[i].left + kTolerance >= boxes[k].right;
                if (!is_beside) {
                    add(*boxes[i].item,
                        "overlaps |" + text_of(pages_, *boxes[k].item, fonts_) + "|");
                }
            }
        }
    }

    void add(const Item& item, const std::string& fault) {
        const std::string what =
            item.kind == ItemKind::text ? "|" + text_of(pages_, item, fonts_) + "|" : "a shape";
        faults_.push_back("page " + std::to_string(number_) + ": " + what + " " + fault + " (" +
                          std::to_string(item.x.milli) + ", " + std::to_string(item.y.milli) + ")");
    }

    const Pages& pages_;
    const document::Theme& theme_;
    const fonts::Fonts& fonts_;
    std::size_t number_ = 0;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> find_faults(const Pages& pages, const document::Theme& theme,
                                     const fonts::Fonts& fonts) {
    return Checker{pages, theme, fonts}.check();
}

}  // namespace support
