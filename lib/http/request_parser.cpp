// SPDX-License-Identifier: EUPL-1.2
// The only translation unit that includes Beast.
#include "http/request_parser.h"

#include "http/ascii.h"
#include "http/target.h"

#include <boost/beast/http/basic_parser.hpp>

namespace http {
namespace {

namespace beast = boost::beast::http;
using boost::beast::error_code;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

std::optional<Method> method_of(beast::verb verb)
{
    switch (verb) {
    case beast::verb::get: return Method::get;
    case beast::verb::head: return Method::head;
    case beast::verb::post: return Method::post;
    case beast::verb::put: return Method::put;
    case beast::verb::patch: return Method::patch;
    case beast::verb::delete_: return Method::del;
    case beast::verb::options: return Method::options;
    default: return std::nullopt;
    }
}

int status_of(const error_code& error) { return error == beast::error::header_limit ? 431 : 400; }

bool is_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// A line that begins with a space continues the one before it (obs-fold): not everybody reads it so.
bool is_folded(std::string_view head)
{
    return head.find("\n ") != std::string_view::npos || head.find("\n\t") != std::string_view::npos;
}

} // namespace

struct RequestParser::Wire final : beast::basic_parser<true> {
    Request request;
    std::optional<Body> body;
    int status = 0;
    int hosts = 0;
    int lengths = 0;
    int codings = 0;
    bool headers_read = false;
    bool one_zero = false; // HTTP/1.0

    explicit Wire(std::uint32_t header_bytes)
    {
        header_limit(header_bytes);
        body_limit(boost::none); // Body counts, since a form with files may be longer
        request.headers.reserve(16);
    }

    void refuse(int with, error_code& error)
    {
        status = with;
        error = beast::error::bad_value;
    }

    void read(std::string_view bytes, error_code& error)
    {
        if (const int wrong = body->take(bytes)) refuse(wrong, error);
    }

    void on_request_impl(beast::verb verb, boost::beast::string_view, boost::beast::string_view target, int version,
                         error_code& error) override
    {
        one_zero = version == 10;
        const auto method = method_of(verb);
        if (!method) return refuse(501, error);
        auto parsed = http::parse_target(view(target));
        if (!parsed) return refuse(400, error);
        request.method = *method;
        request.target.assign(target.data(), target.size());
        request.path = std::move(parsed->path);
        request.query = std::move(parsed->query);
        if (!parsed->authority.empty()) request.headers.add("host", std::move(parsed->authority));
    }

    void on_field_impl(beast::field field, boost::beast::string_view name, boost::beast::string_view value,
                       error_code& error) override
    {
        if (headers_read) return; // a trailer says nothing that we use
        if (field == beast::field::host && (++hosts > 1 || !is_text(view(value)))) return refuse(400, error);
        if (field == beast::field::content_length && (++lengths > 1 || !is_digits(view(value))))
            return refuse(400, error);
        if (field == beast::field::transfer_encoding && (++codings > 1 || !same_word(view(value), "chunked")))
            return refuse(400, error);
        if (!is_text(view(value))) return;
        if (field == beast::field::cookie) parse_cookies(view(value), request.cookies);
        const bool named_by_target = field == beast::field::host && !request.headers["host"].empty();
        if (!named_by_target) request.headers.add(lower(view(name)), std::string(view(value)));
    }

    void on_header_impl(error_code& error) override
    {
        headers_read = true;
        if (hosts != 1 || (codings > 0 && one_zero)) refuse(400, error);
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}

    std::size_t on_body_impl(boost::beast::string_view bytes, error_code& error) override
    {
        read(view(bytes), error);
        return bytes.size();
    }

    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override {}

    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view bytes, error_code& error) override
    {
        read(view(bytes), error);
        return bytes.size();
    }

    void on_finish_impl(error_code& error) override
    {
        if (!body) return;
        if (const int wrong = body->finish()) refuse(wrong, error);
    }

    void on_response_impl(int, boost::beast::string_view, int, error_code&) override {}
};

RequestParser::RequestParser(std::uint32_t header_bytes) : wire_(std::make_unique<Wire>(header_bytes)) {}
RequestParser::~RequestParser() = default;

std::size_t RequestParser::take(std::string_view bytes)
{
    const bool in_header = !wire_->is_header_done();
    error_code error;
    const std::size_t taken = wire_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    if (error == beast::error::need_more) error = {};
    if (error && wire_->status == 0) wire_->status = status_of(error);
    if (!error && in_header && wire_->is_header_done() && is_folded(bytes.substr(0, taken))) wire_->status = 400;
    return taken;
}

int RequestParser::refused() const { return wire_->status; }

bool RequestParser::header_done() const { return wire_->is_header_done(); }

bool RequestParser::complete() const { return wire_->is_done(); }

bool RequestParser::keep_alive() const
{
    return !wire_->one_zero && wire_->keep_alive(); // to HTTP/1.0 the end of the connection is the end of the answer
}

bool RequestParser::expects_continue() const
{
    return !wire_->one_zero && same_word(wire_->request.headers["expect"], "100-continue");
}

std::optional<std::uint64_t> RequestParser::content_length() const
{
    const auto length = wire_->content_length();
    return length ? std::optional<std::uint64_t>(*length) : std::nullopt;
}

void RequestParser::read_body(const BodyLimits& limits) { wire_->body.emplace(wire_->request, limits); }

std::uint64_t RequestParser::most_body_bytes() const { return wire_->body->most_bytes(); }

Request& RequestParser::request() { return wire_->request; }

} // namespace http
