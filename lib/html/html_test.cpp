// SPDX-License-Identifier: EUPL-1.2
#include "html/html.h"

#include <doctest/doctest.h>

#include <vector>

using namespace html;

static_assert(!std::is_constructible_v<Html, std::string>, "a string is no markup");
static_assert(!std::is_constructible_v<Html, const char*>, "a literal is no markup");

TEST_CASE("text is escaped between tags and in attributes")
{
    const std::string typed = R"(<script>alert("x")</script> & 'y')";
    CHECK(Html{p(typed)}.markup() == "<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>");
    CHECK(Html{p(attr<"title">(typed), "a")}.markup() ==
          "<p title=\"&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;\">a</p>");
}

TEST_CASE("attributes stand in the tag wherever they are given, absent ones are left out")
{
    const std::optional<std::string> none;
    CHECK(Html{a("Verdeel", href("/vragen"), cls("lnkbtn"), attr<"lang">(none), attr<"open">(false),
                 attr<"hidden">(true))}
              .markup() == "<a href=\"/vragen\" class=\"lnkbtn\" hidden>Verdeel</a>");
}

TEST_CASE("a literal that may be absent is written as text, not as a bare name")
{
    CHECK(Html{p(attr<"lang">(std::optional{"en"}))}.markup() == "<p lang=\"en\"></p>");
}

TEST_CASE("an empty element has no end tag") { CHECK(Html{p("a", br(), "b")}.markup() == "<p>a<br>b</p>"); }

TEST_CASE("ranges, optional parts and numbers are children")
{
    const std::vector<std::string> teams{"Groen", "Wegen & water"};
    const std::vector<Html> rows{li("1"), li("2")};
    const std::optional<std::string> nobody;
    CHECK(Html{ul(each(teams, [](const auto& team) { return li(team); }), rows, nobody, li(148))}.markup() ==
          "<ul><li>Groen</li><li>Wegen &amp; water</li><li>1</li><li>2</li><li>148</li></ul>");
}

TEST_CASE("when() leaves a part out, and does not make it when a function makes it")
{
    const std::optional<int> day;
    CHECK(Html{p(when(day, [&] { return strong(*day); }), when(true, em("ja")), when(false, em("nee")))}.markup() ==
          "<p><em>ja</em></p>");
}

TEST_CASE("an element keeps values that were made for it")
{
    const auto element = p(std::string(40, 'a'), cls(std::string{"long"} + "er"));
    CHECK(Html{element}.markup() == "<p class=\"longer\">" + std::string(40, 'a') + "</p>");
}

TEST_CASE("an address is encoded where text enters it")
{
    CHECK((Address{"/vragen"} / "V-2026-000001").text() == "/vragen/V-2026-000001");
    CHECK((Address{"/teams"} / "a/b ?").text() == "/teams/a%2Fb%20%3F");
    CHECK(Address{"/vragen"}.with("team", "Groen & wit").with("leeg", "").with("op", "2026-03-03").text() ==
          "/vragen?team=Groen%20%26%20wit&op=2026-03-03");
    CHECK(Address{"/vragen"}.with("team", "x").at("lijst").text() == "/vragen?team=x#lijst");
    CHECK(Address::telephone("06 00 00 00 00").text() == "tel:0600000000");
    CHECK(Address::mail("a b@voorbeeld.example").text() == "mailto:a%20b@voorbeeld.example");
}

TEST_CASE("an address that was given by somebody stays inside Opmaat")
{
    CHECK(Address::local("/mijn-werk"));
    for (const char* elsewhere :
         {"//elders.example", "https://elders.example", "javascript:alert(1)", "/\\elders.example", "", "/a\nb"})
        CHECK_FALSE(Address::local(elsewhere));
    CHECK(Address::outside("https://voorbeeld.example/"));
    CHECK_FALSE(Address::outside("javascript:alert(1)"));
}
