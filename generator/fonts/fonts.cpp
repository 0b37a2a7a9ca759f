#include "fonts/fonts.hpp"

#include <cmath>

#include <hb-ot.h>
#include <hb.h>

#include "base/utf8.hpp"
#include "fonts/impl.hpp"
#include "resources.hpp"

namespace generator::fonts {
namespace {

// Same order as document::Face.
constexpr std::array<std::string_view, kFaces> kNames = {"regular",   "bold",           "italic",
                                                         "condensed", "condensed_bold", "symbols"};

struct SetDeleter {
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using SetHandle = std::unique_ptr<hb_set_t, SetDeleter>;

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using BufferHandle = std::unique_ptr<hb_buffer_t, BufferDeleter>;

/// U+FB00..FB04 are letters joined in print: text extraction must give the letters.
std::string letters_of(char32_t character) {
    constexpr std::array<std::string_view, 5> kLigatures = {"ff", "fi", "fl", "ffi", "ffl"};
    if (character >= 0xFB00 && character <= 0xFB04) {
        return std::string{kLigatures[character - 0xFB00]};
    }
    std::string text;
    base::append_utf8(text, character);
    return text;
}

/// Gives each glyph the lowest character that the cmap leads to it from: a glyph shared by the
/// hyphen and the soft hyphen is the hyphen.
void name_by_cmap(Face& face) {
    hb_font_t* font = face.font.get();
    const SetHandle characters{hb_set_create()};
    hb_face_collect_unicodes(hb_font_get_face(font), characters.get());
    hb_codepoint_t character = HB_SET_VALUE_INVALID;
    while (hb_set_next(characters.get(), &character) != 0) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font, character, &glyph) != 0 && glyph < face.texts.size() &&
            face.texts[glyph].empty()) {
            face.texts[glyph] = letters_of(character);
        }
    }
}

/// Glyphs that GSUB makes of several others (ligatures) get the text of their parts: the sequences
/// of letters that ligature lookups take are shaped, and what became one glyph is named.
void name_ligatures(Face& face) {
    constexpr std::array<std::string_view, 9> kSequences = {"ff", "fi", "fl",  "ffi", "ffl",
                                                            "fj", "tt", "ffj", "fb"};
    const BufferHandle buffer{hb_buffer_create()};
    for (const std::string_view letters : kSequences) {
        hb_buffer_reset(buffer.get());
        hb_buffer_add_utf8(buffer.get(), letters.data(), static_cast<int>(letters.size()), 0,
                           static_cast<int>(letters.size()));
        hb_buffer_guess_segment_properties(buffer.get());
        hb_shape(face.font.get(), buffer.get(), nullptr, 0);
        unsigned count = 0;
        const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
        if (count == 1 && glyphs[0].codepoint != 0 && face.texts[glyphs[0].codepoint].empty()) {
            face.texts[glyphs[0].codepoint] = letters;
        }
    }
}

std::string postscript_name_of(hb_face_t* face) {
    std::array<char, 128> name{};
    unsigned size = name.size();
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                        name.data());
    return std::string{name.data(), size};
}

/// Height of the letter's outline: what OS/2 says of it is missing in old versions of the table.
std::int32_t height_of(hb_font_t* font, char32_t letter) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents{};
    if (hb_font_get_nominal_glyph(font, letter, &glyph) == 0 ||
        hb_font_get_glyph_extents(font, glyph, &extents) == 0) {
        return 0;
    }
    return extents.y_bearing;
}

void complete_heights(Metrics& metrics, hb_font_t* font) {
    const auto first_positive = [](std::int32_t a, std::int32_t b, std::int32_t c) {
        return a > 0 ? a : b > 0 ? b : c;
    };
    // A face without letters (symbols) takes the usual proportions.
    metrics.cap_height =
        first_positive(metrics.cap_height, height_of(font, U'H'), metrics.units_per_em * 7 / 10);
    metrics.x_height =
        first_positive(metrics.x_height, height_of(font, U'x'), metrics.units_per_em / 2);
}

std::optional<Face> load_face(std::string_view name) {
    const std::string path = "fonts/" + std::string{name};
    const std::string_view bytes = resources::find(path + ".ttf");
    const std::optional<TrueType> program = TrueType::read(bytes);
    if (!program || program->glyph_count() > kMostGlyphs) {
        return std::nullopt;
    }
    hb_blob_t* blob = hb_blob_create_or_fail(bytes.data(), static_cast<unsigned>(bytes.size()),
                                             HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* handle = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    hb_face_make_immutable(handle);
    Face face{.font = FontHandle{hb_font_create(handle)},
              .program = *program,
              .metrics = program->metrics(),
              .postscript_name = postscript_name_of(handle),
              .woff2_base64 = resources::find(path + ".woff2.b64"),
              .advances = {},
              .texts = {}};
    hb_face_destroy(handle);
    hb_font_make_immutable(face.font.get());
    complete_heights(face.metrics, face.font.get());

    const std::uint16_t count = program->glyph_count();
    face.advances.reserve(count);
    for (std::uint16_t glyph = 0; glyph < count; ++glyph) {
        face.advances.push_back(program->advance(glyph));
    }
    face.texts.resize(count);
    name_by_cmap(face);
    name_ligatures(face);
    return face;
}

std::int32_t rounded(float coordinate) {
    return static_cast<std::int32_t>(std::lround(coordinate));
}

using Parts = std::vector<OutlinePart>;

// The callbacks of HarfBuzz: it gives them what the caller handed in as `data`.
void on_move(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    static_cast<Parts*>(data)->push_back({Segment::move, {rounded(x), rounded(y)}});
}
void on_line(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    static_cast<Parts*>(data)->push_back({Segment::line, {rounded(x), rounded(y)}});
}
void on_quadratic(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float cx, float cy, float x,
                  float y, void*) {
    static_cast<Parts*>(data)->push_back(
        {Segment::quadratic, {rounded(cx), rounded(cy), rounded(x), rounded(y)}});
}
void on_cubic(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float ax, float ay, float bx,
              float by, float x, float y, void*) {
    static_cast<Parts*>(data)->push_back(
        {Segment::cubic,
         {rounded(ax), rounded(ay), rounded(bx), rounded(by), rounded(x), rounded(y)}});
}
void on_close(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    static_cast<Parts*>(data)->push_back({Segment::close, {}});
}

struct DrawDeleter {
    void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};

}  // namespace

void FontDeleter::operator()(hb_font_t* font) const { hb_font_destroy(font); }

Fonts::Fonts(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
Fonts::~Fonts() = default;

base::Result<std::shared_ptr<const Fonts>> Fonts::load() {
    auto impl = std::make_unique<Impl>();
    impl->faces.reserve(kFaces);
    base::Diagnostics faults;
    for (const std::string_view name : kNames) {
        if (std::optional<Face> face = load_face(name)) {
            impl->faces.push_back(std::move(*face));
        } else {
            base::Diagnostic& fault = faults.emplace_back();
            fault.code = "E-FUE-001";
            fault.message =
                "la cara compilada «" + std::string{name} + "» no es una fuente TrueType legible";
            fault.hint =
                "vuelva a compilar el programa con los paquetes de fuentes que nombra el tema";
        }
    }
    if (!faults.empty()) {
        return faults;
    }
    // The constructor is private, so make_shared cannot reach it.
    return std::shared_ptr<const Fonts>{new Fonts{std::move(impl)}};
}

std::string_view Fonts::postscript_name(FaceIndex face) const {
    return impl_->faces[face].postscript_name;
}

const Metrics& Fonts::metrics(FaceIndex face) const { return impl_->faces[face].metrics; }

std::uint16_t Fonts::glyph_count(FaceIndex face) const {
    return impl_->faces[face].program.glyph_count();
}

std::int32_t Fonts::advance(FaceIndex face, std::uint16_t glyph) const {
    const auto& advances = impl_->faces[face].advances;
    return glyph < advances.size() ? advances[glyph] : 0;
}

std::string_view Fonts::text_of(FaceIndex face, std::uint16_t glyph) const {
    const auto& texts = impl_->faces[face].texts;
    return glyph < texts.size() ? std::string_view{texts[glyph]} : std::string_view{};
}

bool Fonts::covers(FaceIndex face, char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(impl_->faces[face].font.get(), character, &glyph) != 0 &&
           glyph != 0;
}

std::vector<OutlinePart> Fonts::outline(FaceIndex face, std::uint16_t glyph) const {
    const std::unique_ptr<hb_draw_funcs_t, DrawDeleter> functions{hb_draw_funcs_create()};
    hb_draw_funcs_set_move_to_func(functions.get(), on_move, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), on_line, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(functions.get(), on_quadratic, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), on_cubic, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), on_close, nullptr, nullptr);
    Parts parts;
    hb_font_get_glyph_shape(impl_->faces[face].font.get(), glyph, functions.get(), &parts);
    return parts;
}

Subset Fonts::subset(FaceIndex face, std::span<const std::uint16_t> glyphs,
                     std::span<const std::uint8_t> codes) const {
    return impl_->faces[face].program.subset(glyphs, codes);
}

std::string_view Fonts::woff2_base64(FaceIndex face) const {
    return impl_->faces[face].woff2_base64;
}

}  // namespace generator::fonts
