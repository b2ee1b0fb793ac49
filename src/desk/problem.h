// SPDX-License-Identifier: EUPL-1.2
// A refusal as it is told: the one place where a refusal's kind becomes an HTTP status, and its code a sentence.
#pragma once

#include "base/refusal.h"
#include "http/http.h"
#include "text/catalogue.h"

#include <string>
#include <string_view>

namespace opmaat::desk {

int status_of(RefusalKind kind);

/// The sentence of a refusal, from the catalogue under its code.
std::string sentence_of(const Refusal& refusal, text::Language language);

/// problem+json (RFC 9457): type, title, status, code, instance (the request's number) and, for a refused form, each
/// field by name with its code and sentence in `invalidParams`.
http::Response problem_of(const Refusal& refusal, int status, text::Language language, std::string_view request_number);

/// With the status of the refusal's kind.
http::Response problem_of(const Refusal& refusal, text::Language language, std::string_view request_number);

/// The same for what no rule refused: a fault (500), an unknown address (404), a method that is not offered (405).
http::Response problem_of(int status, std::string_view code, text::Language language, std::string_view request_number);

} // namespace opmaat::desk
