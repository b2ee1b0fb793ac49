// SPDX-License-Identifier: EUPL-1.2
// The gate: from a request to a visit, or a polite no.
#pragma once

#include "access/doorkeeper_shell.h"
#include "desk/municipal_source.h"
#include "desk/routes.h"
#include "http/public_url.h"

#include <functional>
#include <string>

namespace opmaat::desk {

inline constexpr Rule sign_in_first{RefusalKind::forbidden, "eerst-inloggen"};
inline constexpr Rule token_needed{RefusalKind::forbidden, "sleutel-nodig"};
inline constexpr Rule scope_missing{RefusalKind::forbidden, "sleutel-zonder-dit-recht"};
inline constexpr Rule password_first{RefusalKind::forbidden, "eerst-wachtwoord-wijzigen"};
/// The form was not ours, or its session is over: what was typed is shown again with a fresh one.
inline constexpr Rule form_expired{RefusalKind::forbidden, "formulier-verlopen"};

/// Cookies of the browser: the session, and the language that somebody chose.
inline constexpr std::string_view session_cookie = "opmaat";
inline constexpr std::string_view language_cookie = "taal";

class Gate {
public:
    Gate(Doorkeeper& doorkeeper, MunicipalSource& municipal, http::PublicUrl url, text::Language language,
         std::function<Instant()> now);

    /// Somebody, before it is known who: a visit for the page that says no. Needs no database.
    Visit stranger(const http::Request& request) const;
    /// Who this is, whatever they may. Throws db::Fault.
    void recognise(Visit& visit, const http::Request& request) const;
    /// Whether they may come in here, and a form is one of ours.
    Result<void> admit(const Visit& visit, const http::Request& request, const Need& need) const;

private:
    Result<void> admit_official(const Visit& visit, const http::Request& request, const Need& need) const;
    Result<void> admit_program(const Visit& visit, const Need& need) const;
    text::Language language_of(const http::Request& request) const;

    Doorkeeper& doorkeeper_;
    MunicipalSource& municipal_;
    http::PublicUrl url_;
    text::Language language_;
    std::function<Instant()> now_;
};

} // namespace opmaat::desk
