// SPDX-License-Identifier: EUPL-1.2
#include "party/search_text.h"

#include "party/folding.h"
#include "party/name_prefix.h"
#include "party/typed_day.h"
#include "party/typed_text.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace opmaat {
namespace {

constexpr std::size_t least_part = 3; // signs: what an index of trigrams can find
constexpr std::size_t least_digits_of_phone = 7;

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

std::string only(std::string_view text, bool (*wanted)(char))
{
    std::string kept;
    std::ranges::copy_if(text, std::back_inserter(kept), wanted);
    return kept;
}

std::string without_spaces(std::string_view text)
{
    return only(text, [](char sign) { return sign != ' '; });
}

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    for (const auto part : text | std::views::split(' '))
        if (!part.empty()) words.emplace_back(part.begin(), part.end());
    return words;
}

class WordList {
public:
    void add(std::string_view folded_text)
    {
        for (std::string& each : words_of(folded_text))
            if (seen_.insert(each).second) text_ += std::move(each) + " ";
    }
    // "van den berg" is found as "vandenberg" too.
    void add_joined(std::string_view folded_text)
    {
        add(folded_text);
        add(without_spaces(folded_text));
    }
    const std::string& text() const { return text_; }

private:
    std::string text_ = " ";
    std::set<std::string> seen_;
};

std::string birth_word(Day born) { return only(to_text(born), is_digit); }

void add(WordList& words, const Party& party, const Reach& reach)
{
    if (const auto* phone = std::get_if<PhoneNumber>(&reach)) {
        words.add(only(shown(*phone), is_digit));
        words.add(only(phone->e164, is_digit));
    } else if (const auto* email = std::get_if<EmailAddress>(&reach)) {
        words.add(same_mailbox(*email));
    } else if (!party.address_secret) {
        const auto& address = std::get<PostalAddress>(reach);
        words.add_joined(folded(address.postcode));
        words.add(folded(address.street));
        words.add(folded(address.town));
        if (address.house) words.add(folded(address.house->written));
    }
}

// The word of the day that was typed; empty when it is no day.
std::string day_word(std::string_view typed)
{
    const auto day = parse_typed_day(typed);
    return day ? birth_word(*day) : std::string{};
}

bool is_of_number(const std::string& word)
{
    return std::ranges::all_of(word,
                               [](char sign) { return is_digit(sign) || std::string_view{"+()./-"}.contains(sign); });
}

// Four digits and two letters with a space between them are one postcode.
bool begins_postcode(const std::vector<std::string>& words, std::size_t at)
{
    return at + 1 < words.size() && parse_postcode(words[at] + words[at + 1]) && is_of_number(words[at]);
}

// The words from `at` on that together are one number, however it is spaced; how many there are.
std::size_t length_of_number(const std::vector<std::string>& words, std::size_t at)
{
    std::size_t until = at;
    while (until < words.size() && is_of_number(words[until])) ++until;
    std::string digits;
    for (std::size_t each = at; each < until; ++each) digits += only(words[each], is_digit);
    return digits.size() >= least_digits_of_phone ? until - at : 0;
}

std::string number_word(const std::vector<std::string>& words, std::size_t at, std::size_t length)
{
    std::string typed;
    for (std::size_t each = at; each < at + length; ++each) typed += words[each] + " ";
    const auto number = parse_phone_number(typed);
    return only(number ? number->e164 : typed, is_digit);
}

void add_terms(std::vector<std::string>& terms, const std::string& word)
{
    if (const std::string day = day_word(word); !day.empty())
        terms.push_back(day);
    else if (word.contains('@'))
        terms.push_back(same_mailbox({word}));
    else
        std::ranges::move(words_of(folded(word)), std::back_inserter(terms));
}

std::vector<std::string> terms_of(std::string_view query)
{
    const std::vector<std::string> words = words_of(single_spaced(query));
    std::vector<std::string> terms;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (begins_postcode(words, at)) {
            terms.push_back(folded(words[at] + words[at + 1]));
            ++at;
        } else if (const auto length = length_of_number(words, at); length > 0 && day_word(words[at]).empty()) {
            terms.push_back(number_word(words, at, length));
            at += length - 1;
        } else {
            add_terms(terms, words[at]);
        }
    }
    return terms;
}

// Prefixes and single letters count only when there is nothing else.
std::vector<std::string> telling_terms(std::string_view query)
{
    std::vector<std::string> terms = terms_of(query);
    const auto is_weak = [](const std::string& term) { return term.size() == 1 || is_folded_prefix_word(term); };
    if (!std::ranges::all_of(terms, is_weak)) std::erase_if(terms, is_weak);
    if (terms.size() > most_patterns) terms.resize(most_patterns);
    for (std::string& each : terms) std::ranges::replace(each, '%', '_'); // only a mail address can hold one
    return terms;
}

std::string pattern_of(const std::string& term)
{
    return term.size() < least_part ? "% " + term + " %" : "%" + term + "%";
}

} // namespace

std::string search_text(const Party& party)
{
    WordList words;
    for (const FamilyName* each : {&party.name.own, &party.name.partner})
        words.add_joined(folded(each->prefix + " " + each->family));
    words.add(folded(party.name.given));
    words.add(folded(party.name.initials));
    words.add_joined(folded(party.trade_name));
    if (party.born) words.add(birth_word(*party.born));
    if (party.registration) words.add(party.registration->company.digits);
    if (party.registration && party.registration->branch) words.add(party.registration->branch->digits);
    for (const ContactPoint& each : party.contact_points) add(words, party, each.reach);
    return words.text();
}

std::vector<std::string> search_patterns(std::string_view query)
{
    std::vector<std::string> patterns;
    std::ranges::transform(telling_terms(query), std::back_inserter(patterns), pattern_of);
    return patterns;
}

std::string sought_name(std::string_view query)
{
    std::string name;
    for (const std::string& each : telling_terms(query)) name += (name.empty() ? "" : " ") + each;
    return name;
}

} // namespace opmaat
