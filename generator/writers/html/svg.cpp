#include "writers/html/svg.hpp"

#include "writers/html/escape.hpp"

namespace generator::writers::html {
namespace {

using charts::Anchor;
using charts::Shape;
using charts::ShapeKind;

void append_length(std::string& out, base::Length length) {
    // Hundredths of a point are finer than any screen.
    std::int32_t hundredths = (length.milli + (length.milli < 0 ? -5 : 5)) / 10;
    if (hundredths < 0) {
        out += '-';
        hundredths = -hundredths;
    }
    out += std::to_string(hundredths / 100);
    const std::int32_t fraction = hundredths % 100;
    if (fraction > 0) {
        out += fraction < 10 ? ".0" : ".";
        out += std::to_string(fraction % 10 == 0 ? fraction / 10 : fraction);
    }
}

void append_attribute(std::string& out, std::string_view name, base::Length value) {
    out += ' ';
    out += name;
    out += "=\"";
    append_length(out, value);
    out += '"';
}

void append_color(std::string& out, std::string_view name, document::Color color) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += ' ';
    out += name;
    out += "=\"#";
    for (const std::uint8_t part : {color.red, color.green, color.blue}) {
        out += kHex[part >> 4U];
        out += kHex[part & 0x0FU];
    }
    out += '"';
}

std::string_view anchor_name(Anchor anchor) {
    switch (anchor) {
        case Anchor::start:
            return "start";
        case Anchor::middle:
            return "middle";
        case Anchor::end:
            return "end";
    }
    return "start";
}

void append_shape(std::string& out, const Shape& shape) {
    switch (shape.kind) {
        case ShapeKind::rectangle:
            out += "<rect";
            append_attribute(out, "x", shape.x);
            append_attribute(out, "y", shape.y);
            append_attribute(out, "width", shape.width);
            append_attribute(out, "height", shape.height);
            append_color(out, "fill", shape.color);
            out += "/>";
            break;
        case ShapeKind::line:
            out += "<line";
            append_attribute(out, "x1", shape.x);
            append_attribute(out, "y1", shape.y);
            append_attribute(out, "x2", shape.x + shape.width);
            append_attribute(out, "y2", shape.y + shape.height);
            append_attribute(out, "stroke-width", shape.size);
            append_color(out, "stroke", shape.color);
            out += "/>";
            break;
        case ShapeKind::text:
            out += "<text";
            append_attribute(out, "x", shape.x);
            append_attribute(out, "y", shape.y);
            append_attribute(out, "font-size", shape.size);
            append_color(out, "fill", shape.color);
            out += " text-anchor=\"";
            out += anchor_name(shape.anchor);
            out += "\">";
            append_escaped(out, shape.text);
            out += "</text>";
            break;
    }
}

}  // namespace

void append_svg(std::string& out, const charts::Drawing& drawing, const document::Chart& chart) {
    out += "<svg role=\"img\" viewBox=\"0 0 ";
    append_length(out, drawing.width);
    out += ' ';
    append_length(out, drawing.height);
    // Letters no larger than those of the text around.
    out += "\" style=\"max-width:";
    append_length(out, drawing.width / 9);
    out += "rem\" aria-label=\"";
    append_escaped(out, chart.alternative_text);
    out += "\">";
    for (const Shape& shape : drawing.shapes) {
        append_shape(out, shape);
    }
    out += "</svg>";
}

}  // namespace generator::writers::html
