// The style sheet of a theme: its styles as classes, its faces embedded, and the rules that make
// the page responsive and printable.
#include "writers/html/from_document.hpp"

namespace generator::writers::html {
namespace {

using document::BlockStyle;
using document::Color;
using document::Face;
using document::TableStyle;
using document::Theme;

std::string color_text(Color color) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string result = "#";
    for (const std::uint8_t part : {color.red, color.green, color.blue}) {
        result += kHex[part >> 4U];
        result += kHex[part & 0x0FU];
    }
    return result;
}

/// Points of paper as rem of the screen: 10 pt of the theme are 1rem, so the reader's own size
/// counts.
std::string rem(base::Length length) {
    const std::int32_t value = length.milli / 10;  // thousandths of a rem
    const std::string fraction = std::to_string(value % 1000);
    return std::to_string(value / 1000) + "." + std::string(3 - fraction.size(), '0') + fraction +
           "rem";
}

bool is_bold(Face face) { return face == Face::bold || face == Face::condensed_bold; }

void append_face(std::string& out, const fonts::Fonts& fonts, Face face, std::string_view weight) {
    const std::string_view bytes = fonts.woff2_base64(static_cast<fonts::FaceIndex>(face));
    if (bytes.empty()) {
        return;
    }
    out += "@font-face{font-family:Fichas;font-display:swap;font-weight:";
    out += weight;
    out += ";src:url(data:font/woff2;base64,";
    out += bytes;
    out += ")format('woff2')}\n";
}

void append_block(std::string& out, const BlockStyle& style) {
    out += ".e-" + style.name + "{font-size:" + rem(style.size) +
           ";line-height:" + rem(style.leading) + ";color:" + color_text(style.color) +
           ";margin:" + rem(style.space_before) + " 0 " + rem(style.space_after) + " " +
           rem(style.indent);
    out += ";font-weight:";
    out += is_bold(style.face) ? "700" : "400";
    out += style.face == Face::italic ? ";font-style:italic" : "";
    switch (style.align) {
        case document::Align::end:
            out += ";text-align:end";
            break;
        case document::Align::center:
            out += ";text-align:center";
            break;
        default:
            break;
    }
    if (style.hyphenates) {
        out += ";hyphens:auto";
    }
    if (style.has_rule_below) {
        out += ";border-bottom:1px solid var(--acento)";
    }
    if (style.has_background) {
        out += ";background:" + color_text(style.background) + ";padding:.25em .6em";
    }
    out += "}\n";
}

void append_cell(std::string& out, const std::string& selector, const BlockStyle& style) {
    out += selector + "{font-size:" + rem(style.size) + ";line-height:" + rem(style.leading) +
           ";color:" + color_text(style.color) +
           ";font-weight:" + (is_bold(style.face) ? "700" : "400") + "}\n";
}

void append_table(std::string& out, const TableStyle& style, const Theme& theme) {
    const std::string table = ".t-" + style.name;
    out += table + "{margin:0}\n.m-" + style.name + "{margin:" + rem(style.space_before) + " 0 " +
           rem(style.space_after) + "}\n";
    out += table + " th," + table + " td{padding:" + rem(style.padding_y) + " " +
           rem(style.padding_x) + ";border-bottom:1px solid " + color_text(style.rule_color) +
           "}\n";
    append_cell(out, table + " td", theme.styles[style.cell]);
    append_cell(out, table + " tbody th", theme.styles[style.row_head]);
    append_cell(out, table + " thead :is(th,td)", theme.styles[style.head]);
    append_cell(out, table + " td.n", theme.styles[style.figure]);
    append_cell(out, table + " tr.total>*", theme.styles[style.total]);
    out += table + " thead :is(th,td){background:" + color_text(style.head_background) + "}\n";
    if (style.has_stripes) {
        out += table + " tbody tr:nth-child(even){background:" + color_text(style.stripe) + "}\n";
    }
}

constexpr std::string_view kRules = R"(*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;scroll-padding-top:3.5rem}
body{margin:0;background:#eef1f5;color:var(--texto);font-family:Fichas,Roboto,"Segoe UI",system-ui,sans-serif;font-variant-numeric:tabular-nums}
.hoja{max-width:62rem;margin:1.5rem auto;background:#fff;padding:2.5rem clamp(1rem,5vw,4rem) 3rem;box-shadow:0 1px 4px #0003;overflow-wrap:break-word}
.saltar{position:absolute;left:-99rem}
.saltar:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;z-index:1}
a{color:var(--acento)}
a.cifra{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em;text-decoration-thickness:1px}
a:focus-visible,.marco:focus-visible{outline:3px solid var(--acento);outline-offset:2px}
ul{margin:.3rem 0 .8rem;padding-left:1.4rem}
li{margin:.25rem 0}
td ul{margin:0;padding-left:1.1rem}
.sin-marca{list-style:none;padding-left:0}
.marco{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top}
thead :is(th,td){vertical-align:bottom}
.n{text-align:end;white-space:nowrap}
.quebrable{overflow-wrap:anywhere;min-width:14em}
sup{font-size:.72em;line-height:0;vertical-align:baseline;position:relative;top:-.42em}
.nota{display:flex;gap:.5em}
.nota>span:first-child{flex:none;min-width:1em}
figure{margin:.5rem 0 1rem}
figure svg{display:block;width:100%;height:auto;font-family:inherit}
.columnas{display:flex;flex-wrap:wrap;gap:1rem 2.5rem}
.columnas>div{flex:1 1 17rem;min-width:0}
.columnas>div[style]{flex:var(--ancho) 1 max(12rem,calc(var(--ancho)*1% - 2.5rem))}
.hoja.horizontal{max-width:88rem}
@media print,(min-width:40rem){.angosto{width:calc(var(--ancho)*1%)}}
.pie{margin-top:2rem;padding-top:.6rem;border-top:1px solid #c3ccd6;font-size:.85rem;color:var(--tenue)}
.borrador{position:sticky;top:0;z-index:1;background:var(--borrador);color:#fff;padding:.4rem 1rem;text-align:center;font-weight:700}
section[data-medio]{margin-top:2.5rem;border-top:4px solid var(--acento)}
section[data-medio]>section{margin-top:.9rem;padding:.1rem .8rem .5rem;border:1px solid #c3ccd6;border-radius:.3rem}
section[data-medio] li{margin:.1rem 0}
:target{background:#fff3c4;outline:2px solid var(--acento);outline-offset:1px}
a.cifra:target{outline-offset:3px}
@media screen{.marco table{min-width:var(--minimo,0)}}
@media screen and (max-width:40rem){
.hoja{margin:0;padding:0 1rem 2rem}
.marco th,.marco td{padding:.3rem .4rem!important}
.marco{background:linear-gradient(90deg,#fff 30%,#fff0) 0 0/2rem 100%,linear-gradient(270deg,#fff 30%,#fff0) 100% 0/2rem 100%,linear-gradient(90deg,#0b366055,#0b366000) 0 0/.7rem 100%,linear-gradient(270deg,#0b366055,#0b366000) 100% 0/.7rem 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}
}
@media print{
html{font-size:10pt}
.marco table{zoom:var(--escala,1)}
.borrador{display:none}
body{background:#fff}
.hoja{box-shadow:none;margin:0;padding:0;max-width:none}
.saltar,[data-medio]{display:none}
a,a.cifra{color:inherit;text-decoration:none}
:target{background:none;outline:0}
thead{display:table-header-group}
tr,figure{break-inside:avoid}
h1,h2,h3,h4,h5{break-after:avoid}
.marco{overflow:visible}
}
)";

}  // namespace

std::string make_style_sheet(const Theme& theme, const fonts::Fonts& fonts) {
    std::string out;
    append_face(out, fonts, Face::regular, "400");
    append_face(out, fonts, Face::bold, "700");
    out += ":root{--acento:" + color_text(theme.accent) + ";--texto:" + color_text(theme.text) +
           ";--tenue:" + color_text(theme.muted) + ";--borrador:" + color_text(theme.draft) +
           "}\n@page{size:A4;margin:" + std::to_string(theme.page.margin_top.milli / 1000) + "pt " +
           std::to_string(theme.page.margin_right.milli / 1000) +
           "pt}\n@page horizontal{size:A4 landscape}\n.horizontal{page:horizontal}\n";
    out += kRules;
    for (const BlockStyle& style : theme.styles) {
        append_block(out, style);
    }
    for (const TableStyle& style : theme.tables) {
        append_table(out, style, theme);
    }
    return out;
}

}  // namespace generator::writers::html
