using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quantities.Tests.Text;

public sealed class YamlFlowLinesTests
{
    // Among them what YAML understands in a way of its own: comments, colons, quotes, anchors, nulls, brackets, a word that is none.
    private static readonly string[] Values =
    [
        "petrol", "f1-power-0", "100 %", "1e4 Nm3", "车用汽油", "基地 1", "2016-01-01", "Asia/Shanghai", "null", "~", "", "nul", "{ zh: 甲, en: A }", "[ a, b ]", "[ { a: 1, b: x y } ]",
        "'a'", "\"a b\"", "a: b", "a:b", "a #b", "a#b", "- a", "-1", "&x a", "*x", "!t a", "a  b", "a,b", "{a: 1}", "{ a: 1, a: 2 }", "[]", "{}", "[ a, ]", "a - b", "(a) b", "a (b)", "a\tb", "é", "? a", "a ? b", "@a", "%a", "a\\", "{ a: { b: { c: d } } }",
    ];

    private static readonly string[] Keys = ["id", "name", "scope", "a_b", "null", "x1", "é", "'q'", "id"];

    [Fact]
    public void Long_lists_are_read_as_the_library_reads_them() =>
        Prop.ForAll(Document().ToArbitrary(), text =>
        {
            var (own, library) = (new FaultList(), new FaultList());
            var left = new YamlReader("x.yaml", own).Read(text);
            var right = new YamlReader("x.yaml", library).Whole(text);
            return Show(left) == Show(right) && own.Select(fault => fault.ToString()).SequenceEqual(library.Select(fault => fault.ToString()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void Plain_items_are_read_without_the_library()
    {
        var lists = YamlFlowLines.Take("a: 1\nitems:\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"  - {{ id: s{i}, name: {{ zh: 甲, en: A {i} }}, own: [ {{ from: 2010-01-01, equity: 100 % }} ] }}\n")) + "end: x\n");
        Assert.Equal(1, lists!.Lists);
        Assert.Equal(20, lists.At(3, YamlFlowLines.Placeholder)!.Count);
        Assert.Equal(24, lists.Rest.Split('\n').Length);
    }

    [Fact]
    public void A_list_within_a_quoted_text_stays_text()
    {
        var text = "note: \"\nitems:\n" + string.Concat(Enumerable.Repeat("  - { id: a }\n", 20)) + "\"\n";
        var (own, library) = (new FaultList(), new FaultList());
        Assert.Equal(Show(new YamlReader("x", library).Whole(text)), Show(new YamlReader("x", own).Read(text)));
        Assert.Equal(library.Select(fault => fault.ToString()), own.Select(fault => fault.ToString()));
    }

    // Mostly plain lists with at most one odd value, since one is enough to leave a list to the library.
    private static Gen<string> Document() =>
        from rows in Gen.Choose(14, 20)
        from odd in Gen.Choose(-8, rows - 1)
        from value in Gen.Elements(Values)
        from key in Gen.Elements(Keys)
        from plain in Gen.Choose(0, 7)
        from indent in Gen.Elements(0, 2, 4)
        from tail in Gen.Elements("", "end: x\n", "# end\n", "\n", "...\n", "  x: 1\n", "items:\n", "    - { id: z }\n")
        select Text(rows, odd, value, key, Values[plain], indent, tail);

    private static string Text(int rows, int odd, string value, string key, string plain, int indent, string tail)
    {
        var text = new StringBuilder("lingtan: 1\nitems:\n");
        for (var row = 0; row < rows; row++)
        {
            var (name, shown) = row == odd ? (key, value) : ("name", plain);
            text.Append(' ', indent).Append(System.Globalization.CultureInfo.InvariantCulture, $"- {{ id: s{row}, {name}: {shown}, own: {{ zh: {shown}, en: [ {plain}, {shown} ] }} }}\n");
        }

        return text.Append(tail).ToString();
    }

    private static string Show(YamlNode? node) => node switch
    {
        null => "-",
        YamlScalar scalar => $"{scalar.Line}:{scalar.Text ?? "∅"}",
        YamlSequence sequence => $"{sequence.Line}:[{string.Join('|', sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{mapping.Line}:{{{string.Join('|', mapping.Entries.Select(entry => $"{entry.Key}@{entry.Line}={Show(entry.Value)}"))}}}",
        _ => throw new ArgumentException(node.GetType().Name),
    };
}
