// SPDX-License-Identifier: EUPL-1.2
#include "http/multipart.h"

#include "http/ascii.h"
#include "http/target.h"

#include <algorithm>

namespace http {
namespace {

constexpr std::size_t longest_head = 4096;  // bytes of the headers of one part
constexpr std::size_t longest_padding = 64; // spaces allowed behind a boundary

// The text between quotes at the front of `rest`, which it takes off. Browsers write a quote as %22, older clients as
// \".
std::optional<std::string> take_quoted(std::string_view& rest)
{
    std::string result;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '"') {
            rest.remove_prefix(at + 1);
            return result;
        }
        const bool escaped = rest[at] == '\\' && at + 1 < rest.size() && (rest[at + 1] == '"' || rest[at + 1] == '\\');
        if (escaped) ++at;
        if (rest.substr(at, 3) == "%22") {
            result += '"';
            at += 2;
        } else {
            result += rest[at];
        }
    }
    return std::nullopt;
}

// The value of a parameter: `form-data; name="reden"`. Nothing when it is absent or malformed.
std::optional<std::string> parameter(std::string_view header, std::string_view wanted)
{
    take_until(header, ';');
    while (!(header = trimmed(header)).empty()) {
        const auto equals = header.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const auto name = trimmed(header.substr(0, equals));
        header = trimmed(header.substr(equals + 1));
        std::optional<std::string> value;
        if (header.starts_with('"')) {
            value = take_quoted(header);
            take_until(header, ';');
        } else {
            value = std::string(trimmed(take_until(header, ';')));
        }
        if (same_word(name, wanted)) return value;
        if (!value) return std::nullopt;
    }
    return std::nullopt;
}

bool is_name(std::string_view text)
{
    return is_text(text) && std::ranges::none_of(text, [](unsigned char sign) { return sign < 0x20 || sign == 0x7f; });
}

std::string without_folders(std::string_view path)
{
    const auto last = path.find_last_of("/\\");
    return std::string(last == std::string_view::npos ? path : path.substr(last + 1));
}

bool read_disposition(std::string_view value, Part& part)
{
    if (!same_word(trimmed(value.substr(0, value.find(';'))), "form-data")) return false;
    auto name = parameter(value, "name");
    auto file_name = parameter(value, "filename");
    if (!name || name->empty() || !is_name(*name) || (file_name && !is_name(*file_name))) return false;
    part.name = std::move(*name);
    if (file_name) part.file_name = without_folders(*file_name);
    return true;
}

bool read_header(std::string_view line, Part& part)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const auto name = line.substr(0, colon);
    const auto value = trimmed(line.substr(colon + 1));
    if (same_word(name, "content-disposition")) return part.name.empty() && read_disposition(value, part);
    if (same_word(name, "content-type")) part.content_type = is_name(value) ? std::string(value) : std::string{};
    // RFC 7578 section 4.7: not used by browsers; what it would encode is not decoded here.
    if (same_word(name, "content-transfer-encoding"))
        return same_word(value, "binary") || same_word(value, "8bit") || same_word(value, "7bit");
    return true;
}

std::optional<Part> read_part(std::string_view head)
{
    Part part;
    while (!head.empty()) {
        const auto end = head.find("\r\n");
        const auto line = head.substr(0, end);
        head = end == std::string_view::npos ? std::string_view{} : head.substr(end + 2);
        if (!line.empty() && !read_header(line, part)) return std::nullopt;
    }
    return part.name.empty() ? std::nullopt : std::optional(std::move(part));
}

} // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type)
{
    if (!same_word(trimmed(content_type.substr(0, content_type.find(';'))), "multipart/form-data")) return std::nullopt;
    auto boundary = parameter(content_type, "boundary");
    const bool fits = boundary && !boundary->empty() && boundary->size() <= 70 && is_name(*boundary);
    return fits ? boundary : std::nullopt;
}

Multipart::Multipart(std::string_view boundary, Receiver receiver)
    : delimiter_("\r\n--" + std::string(boundary)), receiver_(std::move(receiver))
{
}

bool Multipart::take(std::string_view bytes)
{
    if (state_ == State::failed) return false;
    if (state_ == State::after) return true; // what follows the closing boundary means nothing
    pending_.append(bytes);
    while (step() == Step::again) {}
    return state_ != State::failed;
}

Multipart::Step Multipart::step()
{
    switch (state_) {
    case State::before: return skip_to_delimiter();
    case State::delimiter: return after_delimiter();
    case State::head: return read_head();
    case State::body: return read_body();
    case State::after:
    case State::failed: return Step::needs_more;
    }
    std::unreachable();
}

Multipart::Step Multipart::fail()
{
    state_ = State::failed;
    return Step::needs_more;
}

Multipart::Step Multipart::skip_to_delimiter()
{
    const auto at = pending_.find(delimiter_);
    if (at == std::string::npos) {
        pending_.erase(0, pending_.size() - std::min(pending_.size(), delimiter_.size() - 1));
        return Step::needs_more;
    }
    pending_.erase(0, at + delimiter_.size());
    state_ = State::delimiter;
    return Step::again;
}

// Either "--", the end of the form, or the end of the line, which stays as the first line's end of the head.
Multipart::Step Multipart::after_delimiter()
{
    if (pending_.size() < 2) return Step::needs_more;
    if (pending_.starts_with("--")) {
        state_ = State::after;
        pending_.clear();
        return Step::needs_more;
    }
    const auto padding = std::min(pending_.find_first_not_of(" \t"), pending_.size());
    if (padding > longest_padding) return fail();
    if (pending_.size() < padding + 2) return Step::needs_more;
    if (pending_.compare(padding, 2, "\r\n") != 0) return fail();
    pending_.erase(0, padding);
    state_ = State::head;
    return Step::again;
}

Multipart::Step Multipart::read_head()
{
    const auto end = pending_.find("\r\n\r\n");
    if (std::min(end, pending_.size()) > longest_head) return fail();
    if (end == std::string::npos) return Step::needs_more;
    auto part = read_part(std::string_view(pending_).substr(0, end));
    if (!part || !receiver_.begin(std::move(*part))) return fail();
    pending_.erase(0, end + 4);
    state_ = State::body;
    return Step::again;
}

Multipart::Step Multipart::read_body()
{
    const auto at = pending_.find(delimiter_);
    const auto kept = std::min(pending_.size(), delimiter_.size() - 1);
    const auto ready = at == std::string::npos ? pending_.size() - kept : at;
    if (ready > 0 && !receiver_.data(std::string_view(pending_).substr(0, ready))) return fail();
    if (at == std::string::npos) {
        pending_.erase(0, ready);
        return Step::needs_more;
    }
    if (!receiver_.end()) return fail();
    pending_.erase(0, at + delimiter_.size());
    state_ = State::delimiter;
    return Step::again;
}

} // namespace http
