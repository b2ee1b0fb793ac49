// SPDX-License-Identifier: EUPL-1.2
#include "http/body.h"
#include "http/form_token.h"
#include "http/multipart.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace http;

namespace {

std::string part(const std::string& headers, const std::string& body)
{
    return "--grens\r\n" + headers + "\r\n\r\n" + body + "\r\n";
}

std::string field(const std::string& name, const std::string& value)
{
    return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
}

std::string file(const std::string& name, const std::string& file_name, const std::string& bytes)
{
    return part("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file_name + "\"", bytes);
}

/// Reads a form that comes in pieces of `size` bytes; the status that refuses it, or 0.
int read(Request& request, const std::string& form, std::size_t size = std::string::npos, BodyLimits limits = {})
{
    request = {};
    request.headers.add("content-type", "multipart/form-data; boundary=grens");
    Body body(request, std::move(limits));
    for (std::size_t at = 0; at < form.size(); at += std::min(size, form.size()))
        if (const int wrong = body.take(std::string_view(form).substr(at, size))) return wrong;
    return body.finish();
}

std::string content(const Upload& upload)
{
    std::ifstream stream(*upload.path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("a form with files is read whole, however it is cut in pieces")
{
    const std::string bytes = std::string("\r\n--gren") + '\0' + "\r\n--grenz\r\r\n-\n\r\n--gren";
    const std::string form = "wat vooraf gaat\r\n" + field("reden", "een\r\ntwee") + field("leeg", "") +
                             file("stuk", "plan.pdf", bytes) + file("tweede", "leeg.txt", "") +
                             "--grens--\r\nwat volgt";
    for (std::size_t size : {1u, 2u, 3u, 7u, 64u, 10'000u}) {
        Request request;
        REQUIRE(read(request, form, size) == 0);
        CHECK(request.form["reden"] == "een\r\ntwee");
        CHECK(request.form.find("leeg") == "");
        REQUIRE(request.uploads.size() == 2);
        CHECK(request.uploads[0].file_name == "plan.pdf");
        CHECK(request.uploads[0].size == bytes.size());
        CHECK(content(request.uploads[0]) == bytes);
        CHECK(content(request.uploads[1]).empty());
        CHECK(request.body.empty());
    }
}

TEST_CASE("a file lives as long as the last copy of its upload")
{
    Request request;
    REQUIRE(read(request, file("stuk", "a", "x") + "--grens--") == 0);
    Upload copy = request.uploads.front();
    const std::string path = *copy.path;
    request = {};
    CHECK(std::filesystem::exists(path));
    copy = {};
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("names of fields and files are read as browsers write them")
{
    Request request;
    REQUIRE(read(request, file("a%22b", "C:\\map\\caf\xc3\xa9 %22x%22.txt", "x") + file("c", "../../etc/passwd", "y") +
                              part("content-disposition: FORM-DATA ; filename=los.txt; name=los", "z") +
                              part("Content-Disposition: form-data; name=\"d\\\"e\"", "v") + file("niets", "", "") +
                              "--grens--") == 0);
    REQUIRE(request.uploads.size() == 3);
    CHECK(request.uploads[0].field == "a\"b");
    CHECK(request.uploads[0].file_name == "café \"x\".txt");
    CHECK(request.uploads[1].file_name == "passwd");
    CHECK(request.uploads[2].field == "los");
    CHECK(request.form["d\"e"] == "v");
}

TEST_CASE("a malformed form with files is refused")
{
    Request request;
    const std::string end = "--grens--\r\n";
    CHECK(read(request, "") == 400);
    CHECK(read(request, "zonder grens") == 400);
    CHECK(read(request, field("a", "b")) == 400);
    CHECK(read(request, "--grens\r\n" + end) == 400);
    CHECK(read(request, "--grensX\r\n\r\n" + end) == 400);
    CHECK(read(request, part("Content-Disposition: form-data", "b") + end) == 400);
    CHECK(read(request, part("Content-Disposition: form-data; name=\"\"", "b") + end) == 400);
    CHECK(read(request, part("Content-Disposition: form-data; name=\"a", "b") + end) == 400);
    CHECK(read(request, part("Content-Disposition: attachment; name=\"a\"", "b") + end) == 400);
    CHECK(read(request, part("Content-Type: text/plain", "b") + end) == 400);
    CHECK(read(request, part("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", "b") +
                            end) == 400);
    CHECK(read(request,
               part("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "") +
                   end) == 400);
    CHECK(read(request, part("geen kop", "b") + end) == 400);
    CHECK(read(request, field("a", "\xff") + end) == 400);
    CHECK(read(request, field("a", std::string(1, '\0')) + end) == 400);
    CHECK(read(request, file("a", std::string("x\x01y"), "b") + end) == 400);
    CHECK(read(request, part("X-Lang: " + std::string(5'000, 'x'), "b") + end) == 400);
}

TEST_CASE("a form over a limit is refused as too large")
{
    BodyLimits limits;
    limits.bytes = 100;
    limits.upload_bytes = 1'000;
    limits.fields = 2;
    limits.uploads = 1;
    Request request;
    const std::string end = "--grens--\r\n";
    CHECK(read(request, field("a", "1") + field("b", "2") + end, 50, limits) == 0);
    CHECK(read(request, field("a", "1") + field("b", "2") + field("c", "3") + end, 50, limits) == 413);
    CHECK(read(request, field("a", std::string(101, 'x')) + end, 50, limits) == 413);
    CHECK(read(request, file("a", "b", std::string(500, 'x')) + end, 50, limits) == 0);
    CHECK(read(request, file("a", "b", std::string(1'001, 'x')) + end, 50, limits) == 413);
    CHECK(read(request, file("a", "", "") + file("c", "d", "x") + end, 50, limits) == 0);
    CHECK(read(request, file("a", "b", "x") + file("c", "d", "x") + file("e", "f", "x") + end, 50, limits) == 413);
}

TEST_CASE("the boundary of a form is read from its content type")
{
    CHECK(multipart_boundary("multipart/form-data; boundary=abc") == "abc");
    CHECK(multipart_boundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b");
    for (const char* wrong : {"", "multipart/form-data", "multipart/mixed; boundary=a",
                              "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a"})
        CHECK_FALSE_MESSAGE(multipart_boundary(wrong), wrong);
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')));
}

TEST_CASE("a form token fits its own session and no other, and is another each time")
{
    const std::string token = form_token("geheim van deze sessie");
    CHECK(form_token_fits(token, "geheim van deze sessie"));
    CHECK(form_token("geheim van deze sessie") != token);
    CHECK_FALSE(form_token_fits(token, "geheim van een ander"));
    CHECK_FALSE(form_token_fits(token, ""));
    CHECK_FALSE(form_token_fits("", "geheim van deze sessie"));
    CHECK_FALSE(form_token_fits(token + "A", "geheim van deze sessie"));
    CHECK_FALSE(form_token_fits(token.substr(1), "geheim van deze sessie"));
    for (std::size_t at = 0; at < token.size(); ++at) {
        std::string changed = token;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        CHECK_FALSE(form_token_fits(changed, "geheim van deze sessie"));
    }
}
