// SPDX-License-Identifier: EUPL-1.2
// The small parts that every page is made of: icons, flags, links, messages, days. Shape and words say it; colour only
// repeats it.
#pragma once

#include "html/html.h"
#include "text/words.h"

#include <vector>

namespace html {

enum class Icon { late, today, on_time, paused, not_started, phone, desk, website, mail, person, menu };
/// A picture beside words; screen readers skip it.
Html icon(Icon icon);

/// How something stands. plain has no colour.
enum class Tone { late, today, on_time, waiting, plain };
/// The icon that belongs to a tone, with words: "3", "kwetsbaar", "op orde".
Html flag(Tone tone, std::string_view words);

/// A link in running text. `hidden` is read aloud after the label, to tell equal links apart: "Wijzig" + "uw vraag".
Html link_to(const Address& address, std::string_view label, std::string_view hidden = {});
/// The subject of a row, leading to its page.
Html row_link(const Address& address, std::string_view label);

/// Text that only screen readers read.
Html only_heard(std::string_view words);

/// A day in words with its date for machines.
Html day(text::Language language, std::chrono::local_days day);

/// A sentence of the catalogue in which parts are markup: phrase(language, "vraag.uiterlijk", {strong(date)}).
Html phrase(text::Language language, std::string_view key, const std::vector<Html>& parts);

/// What the page says first: a sentence as h1, and a line of smaller text.
Html answer(std::string_view says, const Html& below);
/// The same for a page that works itself up to date: the sentence is read aloud when it changes.
Html live_answer(std::string_view says, const Html& below);

enum class Message { done, warning, wrong, plain };
/// A message with its icon: strong words first, then what to do.
Html message(Message kind, std::string_view strong_words, const Html& rest);
/// For a list with nothing in it: says what comes next.
Html nothing_here(const Html& what_next);
/// "Deze cijfers zijn van 10.38 uur": shown by the script after a minute without news; `reload` leads to this page
/// again.
Html stale_notice(text::Language language, const Address& reload);

} // namespace html
