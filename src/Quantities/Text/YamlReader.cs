using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Lingtan.Quantities;

/// <summary>
/// Builds nodes from the events of a YAML parser and accepts only the plain subset: one document, no anchors, aliases or tags,
/// text keys, none twice, nesting to a fixed depth.
/// </summary>
internal sealed class YamlReader(string file, FaultList faults)
{
    private const int DeepestNesting = 20;
    private const int ListDepth = 2;

    private static readonly LocalText PlainSubset = new(
        "单一文档的普通 YAML：不用锚点、别名、标签，嵌套不超过 20 层",
        "plain YAML in one document: no anchors, aliases or tags, nested at most 20 deep");

    private static readonly LocalText Unfinished = new("合法的 YAML；此处附近的括号或引号未闭合", "valid YAML; a bracket or quote near here is not closed");
    private static readonly LocalText TextKey = new("文本作为键", "a text as key");
    private static readonly LocalText MapExpected = new("键值映射", "a map of keys and values");

    private YamlFlowLines? _lists;
    private int _putBack;

    /// <summary>Reads the document.</summary>
    /// <returns>Null with one fault when the text is not acceptable.</returns>
    public YamlMapping? Read(string text) => WithoutLists(text) ?? Whole(text);

    /// <summary>Reads a document whose long lists are read apart; null, without a fault, where anything about it is out of the ordinary.</summary>
    private YamlMapping? WithoutLists(string text)
    {
        if (YamlFlowLines.Take(text) is not { } lists) return null;
        var found = new FaultList();
        var reader = new YamlReader(file, found) { _lists = lists };
        return reader.Whole(lists.Rest) is { } root && !found.Any && reader._putBack == lists.Lists ? root : null;
    }

    /// <summary>Reads every line by the library.</summary>
    internal YamlMapping? Whole(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                throw new Refusal(TextFaults.YamlWrongShape, 1, "", MapExpected);
            var root = Node(parser, 1);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new Refusal(TextFaults.YamlFeatureRefused, LineOf(parser.Current), "---", PlainSubset);
            return root as YamlMapping ?? throw new Refusal(TextFaults.YamlWrongShape, root.Line, "", MapExpected);
        }
        catch (Refusal refusal)
        {
            faults.Add(refusal.Code, new Place(file, refusal.Line), refusal.Value, refusal.Expected);
        }
        catch (YamlException e)
        {
            faults.Add(TextFaults.YamlSyntax, new Place(file, LineOf(e, text)), "", Explained(e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException
            or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
        {
            faults.Add(TextFaults.YamlSyntax, new Place(file, LineOf(parser.Current)), "", Unfinished);
        }
        return null;
    }

    private YamlNode Node(Parser parser, int depth)
    {
        var current = parser.Current ?? throw new Refusal(TextFaults.YamlSyntax, 1, "", MapExpected);
        var line = LineOf(current);
        if (depth > DeepestNesting || current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw new Refusal(TextFaults.YamlFeatureRefused, line, Shown(current), PlainSubset);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(line, IsNull(scalar) ? null : scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                Add(items, Node(parser, depth + 1), depth);
            return new YamlSequence(line, items);
        }
        parser.Consume<MappingStart>();
        return Mapping(parser, line, depth);
    }

    private void Add(List<YamlNode> items, YamlNode item, int depth)
    {
        if (depth != ListDepth || item is not YamlScalar { Text: var text } || _lists?.At(item.Line, text) is not { } list)
        {
            items.Add(item);
            return;
        }

        items.AddRange(list);
        _putBack++;
    }

    private YamlMapping Mapping(Parser parser, int line, int depth)
    {
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, depth + 1);
            if (key is not YamlScalar { Text: { } name })
                throw new Refusal(TextFaults.YamlWrongShape, key.Line, "", TextKey);
            var value = Node(parser, depth + 1);
            if (seen.Add(name))
                entries.Add(new YamlEntry(name, key.Line, value));
            else
                faults.Add(TextFaults.YamlDuplicateKey, new Place(file, key.Line, name), name, new("每个键只写一次", "each key once"));
        }
        return new YamlMapping(line, entries);
    }

    private static bool IsNull(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null");

    private static string Shown(ParsingEvent e) => e switch
    {
        AnchorAlias alias => "*" + alias.Value.Value,
        NodeEvent { Anchor.IsEmpty: false } node => "&" + node.Anchor.Value,
        NodeEvent { Tag.IsEmpty: false } node => node.Tag.Value,
        _ => "",
    };

    private static int LineOf(ParsingEvent? e) => e is null ? 1 : Math.Max(1, (int)e.Start.Line);

    /// <summary>The line of a mistake; for a tab, of which only the surrounding map is told, the first line that is indented by one.</summary>
    private static int LineOf(YamlException e, string text)
    {
        if (e.Message.Contains("invalid tab", StringComparison.Ordinal))
        {
            var lines = text.Split('\n');
            var tabbed = Array.FindIndex(lines, line => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t') && !string.IsNullOrWhiteSpace(line));
            if (tabbed >= 0) return tabbed + 1;
        }

        return Math.Max(1, (int)Math.Max(e.Start.Line, e.End.Line));
    }

    private static LocalText Explained(string message) => new("合法的 YAML（" + message + "）", "valid YAML (" + message + ")");

    private sealed class Refusal(FaultCode code, int line, string value, LocalText expected) : Exception
    {
        public FaultCode Code => code;
        public int Line => line;
        public string Value => value;
        public LocalText Expected => expected;
    }
}
