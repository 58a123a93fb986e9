"""Equations (5)-(8) of GB/T 32151.24-2024 for etching and chamber cleaning, in exact fractions.

Written from the equations below, without the program under test:
consumption = opening stock + purchases - closing stock - sold            (7)
gas emitted = (1 - heel) * consumption * (1 - use rate) * (1 - a * d)     (6)
by-product  = (1 - heel) * B * consumption * (1 - aj * dj)                (8)
total       = sum over gases and by-products                              (5)

Use rates and by-product rates of the first cases are those of IPCC 2006 Vol. 3 Ch. 6, Tables 6.3 to 6.5; stocks, collection and
destruction are made up. Run `python3 etching.py > etching.csv`; every result is an exact decimal, which is checked.
"""

import csv
import random
import sys
from fractions import Fraction as F

COLUMNS = ["case", "gas", "IB", "P", "IE", "S", "h", "U", "a", "d", "j1", "B1", "a1", "d1", "j2", "B2", "a2", "d2", "gas_kg", "j1_kg", "j2_kg", "total_kg"]


def decimal(value: F) -> str:
    """An exact decimal text; fails for a fraction that is none."""
    digits = 0
    while value.denominator != 1 and digits < 28:
        value, digits = value * 10, digits + 1
    assert value.denominator == 1
    text = str(value.numerator).rjust(digits + 1, "0")
    return text if digits == 0 else text[:-digits] + "." + text[-digits:]


def case(name, gas, ib, p, ie, s, h, u, a, d, first, second):
    percent = lambda x: F(x) / 100
    consumption = F(ib) + F(p) - F(ie) - F(s)
    emitted = (1 - percent(h)) * consumption * (1 - percent(u)) * (1 - percent(a) * percent(d))
    by_products = [(1 - percent(h)) * F(b) * consumption * (1 - percent(aj) * percent(dj)) for _, b, aj, dj in (first, second)]
    total = emitted + sum(by_products)
    return [name, gas, ib, p, ie, s, h, u, a, d, *first, *second, decimal(emitted), *map(decimal, by_products), decimal(total)]


def main():
    cases = [
        case("pv-etching", "c-C4F8", "12", "120.5", "9.25", "1.25", "10", "80", "80", "90", ("CF4", "0.1", "80", "75"), ("C2F6", "0.1", "80", "90")),
        case("semiconductor-etching", "c-C4F8", "33.6", "410", "28.1", "0", "10", "80", "95", "90", ("CF4", "0.2", "95", "85"), ("C2F6", "0.2", "95", "97.5")),
        case("lcd-etching", "c-C4F8", "5", "62.4", "7.75", "0.65", "5", "90", "0", "0", ("CF4", "0.009", "0", "0"), ("CHF3", "0.02", "60", "99")),
        case("nothing-used", "c-C4F8", "5", "10", "15", "0", "10", "80", "0", "0", ("CF4", "0.1", "0", "0"), ("C2F6", "0.1", "0", "0")),
        case("everything-destroyed", "C2F6", "1", "9", "0", "0", "0", "60", "100", "100", ("CF4", "0.4", "100", "100"), ("CHF3", "0.1", "100", "100")),
    ]
    draw = random.Random(32151)
    number = lambda most, digits: decimal(F(draw.randrange(most * 10**digits), 10**digits))
    for i in range(40):
        ib, p = number(200, 3), number(2000, 2)
        cases.append(case(f"drawn-{i + 1}", "c-C4F8", ib, p, number(1, 3), number(1, 1), number(20, 1), number(100, 1), number(100, 1), number(100, 2),
                          ("CF4", number(1, 3), number(100, 1), number(100, 2)), ("C2F6", number(1, 4), number(100, 0), number(100, 1))))
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(cases)


main()
