# SPDX-License-Identifier: EUPL-1.2
# Counts the tests in what `ctest -V` printed. A program that counts its own test cases (doctest, node's test runner)
# counts for those; any other for one. A program that failed without naming a failed case counts for one failed.
match($0, /^[0-9]+: /) { number = substr($0, 1, RLENGTH - 2) }
/\[doctest\] test cases:/ {
    line = $0
    gsub(/[^0-9|]/, " ", line)
    split(line, part, "|")
    count(part[2] + 0, part[3] + 0)
}
/^[0-9]+: (#|ℹ) pass [0-9]+$/ { count($NF, 0) }
/^[0-9]+: (#|ℹ) fail [0-9]+$/ { count(0, $NF) }
/^ *[0-9]+\/[0-9]+ +Test +#[0-9]+:/ {
    match($0, /#[0-9]+/)
    number = substr($0, RSTART + 1, RLENGTH - 1)
    good = ($0 ~ / Passed /)
    if (!good && !failed[number]) count(0, 1)
    if (good && !passed[number] && !failed[number]) count(1, 0)
}
END {
    for (each in passed) passed_in_all += passed[each]
    for (each in failed) failed_in_all += failed[each]
    printf "%d passed, %d failed\n", passed_in_all, failed_in_all
}
function count(good, bad) {
    passed[number] += good
    failed[number] += bad
}
