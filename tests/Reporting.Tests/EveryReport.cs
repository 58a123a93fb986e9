using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Every kind of report of the examples that show the product.</summary>
internal static class EveryReport
{
    /// <summary>The examples.</summary>
    public static IReadOnlyList<string> Examples { get; } = ["kaijin-2023", "qingmin-2025", "ja-solar-2023", "pv-factory-2025"];

    /// <summary>Example and kind, for theories.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var example in Examples)
                foreach (var kind in ReportKinds.All.Keys)
                    all.Add(example, kind);
            return all;
        }
    }

    /// <summary>A report.</summary>
    public static Report Of(string example, string kind)
    {
        var report = ReportKinds.All[kind];
        return ReportComposer.Compose(report, Sample.Basis(example), Sample.Required.Of(report));
    }

    /// <summary>Both languages.</summary>
    public static IReadOnlyList<Language> Languages { get; } = [Language.Zh, Language.En];
}
