// SPDX-License-Identifier: EUPL-1.2
#include "administration/processes_page.h"
#include "administration/settings_form_page.h"
#include "question/choices_page.h"
#include "staff/staff_store.h"
#include "staff/unit_change.h"
#include "term/term_text.h"

#include <algorithm>
#include <charconv>

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr int largest_amount = 100'000;

std::string norm_field(Clock::Kind kind, std::string_view part)
{
    return std::string{word(kind)} + "-" + std::string{part};
}

const Norm* norm_of(const std::vector<Norm>& norms, Clock::Kind kind)
{
    const auto found = std::ranges::find(norms, kind, &Norm::kind);
    return found == norms.end() ? nullptr : &*found;
}

template <Worded E>
html::Html word_choice(const html::Fill& fill, std::string_view field, E chosen)
{
    std::vector<html::Option> options;
    for (const auto& each : Words<E>::all)
        options.push_back({.value = std::string{each.text},
                           .label = sentence(fill.language, "keuze." + std::string{each.text}),
                           .chosen = each.value == chosen});
    return html::select(fill, settings_choice(fill.language, field, std::move(options)));
}

template <Worded E>
html::Html norm_choice(const html::Fill& fill, Clock::Kind kind, std::string_view part, E chosen)
{
    std::vector<html::Option> options;
    for (const auto& each : Words<E>::all)
        options.push_back({.value = std::string{each.text},
                           .label = sentence(fill.language, "keuze." + std::string{each.text}),
                           .chosen = each.value == chosen});
    html::Choice choice = settings_choice(fill.language, part, std::move(options));
    choice.name = norm_field(kind, part);
    return html::select(fill, choice);
}

html::Html norm_fields(const html::Fill& fill, Clock::Kind kind, const Norm* norm)
{
    const Term::Basis usual = kind == Clock::Kind::law ? Term::Basis::law : Term::Basis::norm;
    const Term::Unit usual_unit = kind == Clock::Kind::law ? Term::Unit::week : Term::Unit::working_day;
    html::Field amount = settings_field(fill.language, "aantal", norm ? std::to_string(norm->term.amount) : "", false);
    amount.name = norm_field(kind, "aantal");
    amount.type = "number";
    return html::group_of_fields(
        sentence(fill.language, "beheer.klok." + std::string{word(kind)}),
        html::together(html::text_field(fill, amount),
                       norm_choice(fill, kind, "termijneenheid", norm ? norm->term.unit : usual_unit),
                       norm_choice(fill, kind, "grondslag", norm ? norm->term.basis : usual)));
}

// The term that was there with another length: what the form does not ask stays, where it still can.
Term with_length(const Norm* before, int amount, Term::Unit unit, Term::Basis basis)
{
    Term term = before ? before->term : Term{amount, unit, basis};
    term.amount = amount;
    term.unit = unit;
    term.basis = basis;
    if (unit != Term::Unit::working_day) term.cutoff.reset();
    if (unit == Term::Unit::opening_minute) term.ends_at = Term::EndsAt::midnight;
    return term;
}

std::optional<int> amount_of(std::string_view typed)
{
    int amount = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), amount);
    const bool whole = error == std::errc{} && end == typed.data() + typed.size();
    return whole && amount >= 0 && amount <= largest_amount ? std::optional{amount} : std::nullopt;
}

Result<std::vector<Norm>> norms_in(const http::Request& request, const std::vector<Norm>& before)
{
    std::vector<Norm> norms;
    for (const auto& [kind, kind_word] : Words<Clock::Kind>::all) {
        const std::string typed = typed_in(request, norm_field(kind, "aantal"));
        if (typed.empty()) continue;
        const auto amount = amount_of(typed);
        const auto unit = parse_word<Term::Unit>(request.form[norm_field(kind, "termijneenheid")]);
        const auto basis = parse_word<Term::Basis>(request.form[norm_field(kind, "grondslag")]);
        if (!amount || !unit || !basis) return refused(norm_amount_wrong, norm_field(kind, "aantal"), {typed});
        norms.push_back({kind, with_length(norm_of(before, kind), *amount, *unit, *basis)});
    }
    return norms;
}

} // namespace

html::Html version_fields(const desk::Visit& visit, const html::Fill& fill, const ProcessTerms& terms)
{
    const auto language = fill.language;
    std::vector<html::Option> teams = units(visit, terms.unit);
    if (terms.unit == UnitId{})
        teams.insert(teams.begin(), {.value = "", .label = sentence(language, "beheer.kies-team"), .chosen = true});
    html::Html fields = html::together(
        html::text_field(fill, settings_field(language, "naam", terms.name.nl)),
        html::text_field(fill, settings_field(language, "naam-en", terms.name.en, false)),
        html::select(fill, settings_choice(language, "eenheid", std::move(teams))),
        word_choice(fill, "domein", terms.domain), word_choice(fill, "vertrouwelijkheid", terms.confidentiality),
        word_choice(fill, "klasse", terms.complexity));
    for (const auto& each : Words<Clock::Kind>::all)
        fields.add(norm_fields(fill, each.value, norm_of(terms.norms, each.value)));
    return fields;
}

Result<ProcessTerms> terms_in(const http::Request& request, const ProcessTerms& before)
{
    if (request.form["eenheid"].empty()) return refused(process_unit_missing, "eenheid");
    const auto unit = UnitId::parse(request.form["eenheid"]);
    if (!unit) return refused(unit_unknown, "eenheid");
    OPMAAT_TRY(norms, norms_in(request, before.norms));
    return ProcessTerms{
        .name = {typed_in(request, "naam"), typed_in(request, "naam-en")},
        .domain = parse_word<Domain>(request.form["domein"]).value_or(before.domain),
        .confidentiality =
            parse_word<Confidentiality>(request.form["vertrouwelijkheid"]).value_or(before.confidentiality),
        .complexity = parse_word<Complexity>(request.form["klasse"]).value_or(before.complexity),
        .unit = *unit,
        .norms = std::move(norms),
        .departing = before.departing};
}

Result<void> check_handler(const desk::Writing& writing, const UnitId& unit, Day from)
{
    const Unit* known = writing.visit.organisation().unit(unit);
    if (!known) return refused(unit_unknown, "eenheid");
    const bool is_there = known->period.holds(std::max(from, writing.visit.today));
    if (!is_there || will_be_closed(reorganisations(writing.db), unit, from)) return refused(unit_closed, "eenheid");
    return {};
}

Refusal at_norm_field(Refusal refusal)
{
    if (refusal.field != "normen") return refusal;
    const auto kind = refusal.values.empty() ? std::nullopt : parse_word<Clock::Kind>(refusal.values.front());
    refusal.field =
        norm_field(kind.value_or(Clock::Kind::content), refusal.is(norm_without_law) ? "grondslag" : "aantal");
    return refusal;
}

std::string term_words(text::Language language, const Term& term)
{
    const std::string length = text::counted(language, "beheer.termijn." + std::string{word(term.unit)}, term.amount);
    return length + " (" + sentence(language, "keuze." + std::string{word(term.basis)}) + ")";
}

} // namespace opmaat::administration
