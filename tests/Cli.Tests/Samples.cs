namespace Lingtan.Cli;

/// <summary>Paths of the example inventories, found from where the tests were built.</summary>
internal static class Samples
{
    public static string Root { get; } = Find();

    public static string Qingmin => Path.Combine(Root, "examples", "qingmin-2025");

    public static string QingminAsPublished => Path.Combine(Root, "examples", "qingmin-2025-as-published");

    public static string Kaijin => Path.Combine(Root, "examples", "kaijin-2023");

    public static string Factory => Path.Combine(Root, "examples", "pv-factory-2025");

    public static string JaSolar2023 => Path.Combine(Root, "examples", "ja-solar-2023");

    /// <summary>A copy of an example into which a test may write mistakes.</summary>
    public static string Copy(string example, string target)
    {
        foreach (var file in Directory.EnumerateFiles(example, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(example, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    /// <summary>A small inventory that states no more than it must: no quality, no notes, no evidence.</summary>
    public static string Plain(string target)
    {
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "inventory.yaml"), """
            lingtan: 1
            organization: { name: { zh: 示例工厂, en: Example factory }, currency: CNY }
            period: 2025
            consolidation: operational-control
            gwp: AR6
            factors: { as_of: 2026-03-31, policy: latest-published }
            facilities:
              - { id: hz, name: { zh: 杭州工厂, en: Hangzhou plant }, country: CN, region: CN-ZJ, grid: CN-ZJ, timezone: Asia/Shanghai,
                  ownership: [ { from: 2019-01-01, equity: 100 %, operational: yes, financial: yes } ] }
            sources:
              - { id: electricity, name: { zh: 外购电力, en: Purchased electricity }, facility: hz, scope: 2,
                  category: purchased-electricity, method: purchased-electricity }
              - { id: forklifts, name: { zh: 叉车柴油, en: Diesel of forklifts }, facility: hz, scope: 1,
                  category: mobile-combustion, method: fossil-fuel-combustion-ncv, subjects: { fuel: diesel } }

            """.ReplaceLineEndings("\n"));
        File.WriteAllText(Path.Combine(target, "activity.csv"), "source,period,quantity,unit\nelectricity,2025-01,52.3,万kWh\nforklifts,2025,3.2,t\n");
        return target;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lingtan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository they were built in.");
    }
}
