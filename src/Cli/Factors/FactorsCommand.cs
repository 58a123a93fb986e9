using System.CommandLine;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan factors</c>: what the factor library holds, which row would be chosen and why, what a new edition changes.</summary>
internal static class FactorsCommand
{
    /// <summary>The command with its four parts.</summary>
    public static Command Create(Terminal terminal) => new DescribedCommand(
        terminal, "factors", new LocalText("排放因子库：查找、查看、选取、比较版本", "The factor library: search, show, select, compare editions"),
        new Example("factors search 柴油 低位发热量", new LocalText("按词查找（中英文均可）", "finds rows by words in either language")),
        new Example("factors select net-calorific-value diesel --place CN", new LocalText("选哪一行、为何、未选哪些", "which row is chosen, why, and which are not")),
        new Example("factors diff mee-grid-2022 mee-grid-2023", new LocalText("两个版本之间的差异", "what differs between two editions")))
    {
        FactorSearchCommand.Create(terminal),
        FactorShowCommand.Create(terminal),
        FactorSelectCommand.Create(terminal),
        FactorDiffCommand.Create(terminal),
    };
}
