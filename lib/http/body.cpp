// SPDX-License-Identifier: EUPL-1.2
#include "http/body.h"

#include "http/ascii.h"
#include "http/target.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <unistd.h>

namespace http {
namespace {

[[noreturn]] void throw_disk(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

bool is_urlencoded(std::string_view content_type)
{
    return same_word(trimmed(content_type.substr(0, content_type.find(';'))), "application/x-www-form-urlencoded");
}

std::shared_ptr<const std::string> removed_with_last_copy(std::string path)
{
    return {new std::string(std::move(path)), [](const std::string* each) {
                ::unlink(each->c_str());
                delete each;
            }};
}

} // namespace

Body::Body(Request& request, BodyLimits limits) : request_(request), limits_(std::move(limits))
{
    const auto boundary = multipart_boundary(request.headers["content-type"]);
    if (!boundary) return;
    multipart_.emplace(*boundary, Multipart::Receiver{[this](Part part) { return begin(std::move(part)); },
                                                      [this](std::string_view bytes) { return data(bytes); },
                                                      [this] { return end(); }});
}

int Body::take(std::string_view bytes)
{
    taken_ += bytes.size();
    if (taken_ > most_bytes()) return 413;
    if (!multipart_) {
        request_.body.append(bytes);
        return 0;
    }
    if (multipart_->take(bytes)) return 0;
    return refused_ ? refused_ : 400;
}

int Body::finish()
{
    if (multipart_) return multipart_->complete() ? 0 : 400;
    if (!is_urlencoded(request_.headers["content-type"])) return 0;
    auto fields = parse_urlencoded(request_.body, limits_.fields);
    if (!fields) return 400;
    request_.form = std::move(*fields);
    return 0;
}

bool Body::begin(Part part)
{
    const bool room = request_.form.size() < limits_.fields && request_.uploads.size() < limits_.uploads;
    if (!room) refused_ = 413;
    part_ = std::move(part);
    value_.clear();
    if (room && part_.file_name) open_file();
    return room;
}

void Body::open_file()
{
    std::string path = limits_.folder + "/opmaat-upload-XXXXXX";
    const int descriptor = ::mkstemp(path.data());
    if (descriptor < 0) throw_disk("temporary file");
    upload_ = Upload{part_.name, *part_.file_name, part_.content_type, 0, removed_with_last_copy(std::move(path))};
    file_.reset(::fdopen(descriptor, "wb"));
    if (!file_) throw_disk("temporary file");
}

bool Body::data(std::string_view bytes)
{
    if (file_) {
        if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) throw_disk("temporary file");
        upload_.size += bytes.size();
        return true;
    }
    field_bytes_ += bytes.size();
    if (field_bytes_ > limits_.bytes)
        refused_ = 413;
    else
        value_.append(bytes);
    return refused_ == 0;
}

bool Body::end()
{
    if (!file_) {
        if (!is_text(value_)) return false;
        request_.form.add(std::move(part_.name), std::move(value_));
        return true;
    }
    if (std::fclose(file_.release()) != 0) throw_disk("temporary file");
    const bool nothing_chosen = upload_.file_name.empty() && upload_.size == 0;
    if (!nothing_chosen) request_.uploads.push_back(std::move(upload_));
    upload_ = {};
    return true;
}

} // namespace http
