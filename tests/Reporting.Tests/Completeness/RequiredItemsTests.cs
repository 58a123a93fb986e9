using System.Text;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class RequiredItemsTests
{
    [Fact]
    public void The_letters_of_clause_9_3_1_are_complete()
    {
        var required = Sample.Required.Of("iso14064-1").Where(item => item.Code.StartsWith("ISO1.", StringComparison.Ordinal)).ToList();
        Assert.Equal([.. "abcdefghijklmnopqrst"], required.Select(item => item.Code[^1]));
        Assert.All(required, item => Assert.Equal("9.3.1 " + item.Code[^1], item.Clause));
        Assert.Equal(["ISO1.h"], required.Where(item => item.Duty == Duty.Conditional).Select(item => item.Code));
    }

    [Fact]
    public void The_items_of_gb_t_32150_are_nine() =>
        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"GB.{number}"), Sample.Required.Of("gbt32150").Select(item => item.Code));

    [Fact]
    public void An_opinion_has_ten_parts() =>
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"V.O{number}"), Sample.Required.Of("iso14064-3").Select(item => item.Code).Where(code => code.StartsWith("V.O", StringComparison.Ordinal)));

    [Fact]
    public void Every_item_says_in_both_languages_what_it_is_and_where_it_is_entered()
    {
        foreach (var item in Sample.Required.Standards.SelectMany(Sample.Required.Of))
        {
            Assert.All((LocalText[])[item.Title, item.Enter], text => Assert.True(text.Zh.Length > 0 && text.En.Length > 0, item.Code));
            Assert.True(item.Enter.En.Contains(".yaml", StringComparison.Ordinal) || item.Enter.En.Contains(".csv", StringComparison.Ordinal) || item.Enter.En.Contains(".md", StringComparison.Ordinal), item.Code);
        }
    }

    [Fact]
    public void Every_kind_of_report_names_lists_that_are_there() => Assert.All(ReportKinds.All.Values, kind => Assert.NotNull(Sample.Required.Of(kind)));

    [Theory]
    [InlineData("{ code: A.1, clause: x, duty: perhaps, basis: memory, title: t, enter: e }", "report-item-wrong")]
    [InlineData("{ code: A.1, clause: x, duty: required, basis: rumour, title: t, enter: e }", "report-item-wrong")]
    [InlineData("{ code: A.1, clause: x, duty: required, basis: memory, title: t }", "yaml-missing-key")]
    [InlineData("{ code: A.1, clause: x, duty: required, basis: memory, title: t, enter: e, color: red }", "yaml-unknown-key")]
    public void A_mistake_in_a_list_is_a_fault_and_the_list_is_left_out(string item, string code)
    {
        var faults = new FaultList();
        var items = RequiredItems.Read([new LibraryFile("a.yaml", Encoding.UTF8.GetBytes($"id: a\nstandard: A\ntitle: T\nitems:\n  - {item}\n"))], faults);
        Assert.Equal(code, Assert.Single(faults).Code.Id);
        Assert.Throws<KeyNotFoundException>(() => items.Of("a"));
    }

    [Fact]
    public void A_code_stands_once_in_all_lists()
    {
        var faults = new FaultList();
        var list = (string id) => new LibraryFile(id + ".yaml", Encoding.UTF8.GetBytes($"id: {id}\nstandard: A\ntitle: T\nitems:\n  - {{ code: A.1, clause: x, duty: required, basis: memory, title: t, enter: e }}\n"));
        _ = RequiredItems.Read([list("a"), list("b")], faults);
        Assert.Equal("reports/b.yaml", Assert.Single(faults).Place.File);
    }
}
