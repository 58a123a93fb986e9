using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>Warnings on the error stream, a few of each kind: forty alike would hide the one that differs.</summary>
internal static class WarningLines
{
    private const int ShownOfEachKind = 4;

    /// <summary>Writes the warnings.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="warnings">The warnings.</param>
    /// <param name="all">Whether to write every one.</param>
    public static void Write(Terminal terminal, IReadOnlyList<Warning> warnings, bool all = false)
    {
        foreach (var kind in warnings.GroupBy(warning => warning.Code.Id))
        {
            var shown = all ? int.MaxValue : kind.Count() == ShownOfEachKind + 1 ? ShownOfEachKind + 1 : ShownOfEachKind;
            foreach (var warning in kind.Take(shown)) terminal.Remark(kind.Key, 33, $"{warning.Where}: {terminal.Say(warning.Message)}");
            var rest = kind.Skip(shown).Count();
            if (rest > 0) terminal.Remark(kind.Key, 33, terminal.Say($"另有 {rest} 条；lingtan check 列出全部", $"{rest} more; lingtan check lists them all"));
        }
    }
}
