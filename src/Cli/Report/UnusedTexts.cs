using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary>Texts that a report does not use although one of nearly that name would have been: probably misspelt.</summary>
internal static class UnusedTexts
{
    /// <summary>Writes one line for each of them.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="opened">The report.</param>
    public static void Write(Terminal terminal, OpenedReport opened)
    {
        var texts = opened.Basis.Narrative.Blocks.ToList();
        if (texts.Count == 0) return;
        var used = ReportComposer.Draft(opened.Kind, opened.Basis).Narratives.Blocks.Select(block => block.Name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in texts.Except(used))
        {
            if (Spelling.Nearest(name, used.Except(texts)) is not { } meant) continue;
            terminal.Remark("narrative-unused", 33, terminal.Say(
                $"narrative/{name}.*.md 未被使用；是否为 {meant}？", $"narrative/{name}.*.md is not used; is it {meant}?"));
        }
    }
}
