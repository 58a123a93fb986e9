using System.Diagnostics;

namespace Lingtan.Cli;

/// <summary>The native command of <c>eng/publish</c> against the one compiled on start: every command, on every example, byte for byte.</summary>
public sealed class LingtanCommandNativeTests
{
    private static readonly string Native = Environment.GetEnvironmentVariable("LINGTAN_NATIVE") ?? "";

    private static readonly string[] OfEvery =
    [
        "inventory # --by scope", "inventory # --by category --lang zh", "inventory # --by gas", "inventory # --by facility", "inventory # --by month --format csv", "inventory # --by source",
        "inventory # --format json", "inventory # --gwp AR5 --format csv", "inventory # --format xlsx -o #.inventory.xlsx", "explain #", "explain # --figure totals/scope1 --lang zh", "check #",
        "check # --format json", "uncertainty #", "uncertainty # --monte-carlo 20000 --seed 7 --by-source --format json", "workbook export # #.xlsx", "inventory #.xlsx --format csv --by source",
        "workbook import #.xlsx #.again", "report # --kind iso14064 -o #.iso.docx", "report # --kind annual --lang en -o #.annual.html", "report # --kind gbt32150 -o #.gbt.docx",
        "report # --kind workbook -o #.workbook.xlsx", "report # --kind reduction-plan -o #.plan.html", "report # --kind verification -o #.verification.docx", "report # --kind zero-carbon -o #.zero.docx",
        "report check # --kind iso14064 --lang zh", "report narrative # --kind iso14064", "report diff #.iso.docx # --kind iso14064",
        "import # -d test.db --dry-run", "import # -d test.db --by tester --reason test --format text", "export # #.exported -d test.db",
    ];

    private static readonly string[] Others =
    [
        "", "--help", "--help --lang zh", "--version", "inventory --help", "inventory nosuch", "inventory", "nosuch", "explain pv-factory-2025 zj-boiler-gas --period 2025-03",
        "diff pv-factory-2024 pv-factory-2025", "diff ja-solar-2022 ja-solar-2023 --format json", "factors search diesel", "factors search 柴油 --format json --lang zh", "factors show gbt32151-diesel-ncv",
        "factors show gbt32151-2024 --format json", "factors select net-calorific-value diesel --place CN --period 2025 --as-of 2026-03-31", "factors diff mee-grid-2022 mee-grid-2023",
        "factors diff mee-grid-2022 mee-grid-2023 --inventory qingmin-2025", "methods list --format csv", "methods list --lang zh", "methods show etching-cvd-cleaning", "methods show purchased-electricity --lang zh",
        "methods check pv-factory-2025/inventory.yaml", "methods check nosuch.yaml", "workbook template template.xlsx", "inventory template.xlsx", "inventory qingmin-2025 --lock", "check qingmin-2025",
        "audit verify -d nosuch/no.db", "export nosuch out -d test.db", "backup test.zip -d test.db", "restore test.zip -d restored.db", "export pv-factory-2025 restored -d restored.db", "restore test.zip -d restored.db",
    ];

    [Fact]
    public async Task Every_command_gives_the_same_bytes_either_way()
    {
        Assert.SkipUnless(File.Exists(Native), "./test --soak builds the native command and compares it.");
        using var scratch = new Scratch();
        var (one, other) = (scratch["native"], scratch["jit"]);
        string[] examples = [.. Directory.EnumerateDirectories(Path.Combine(Samples.Root, "examples")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        foreach (var folder in new[] { one, other })
            foreach (var example in examples) Samples.Copy(Path.Combine(Samples.Root, "examples", example), Path.Combine(folder, example));
        var differing = new List<string>();
        foreach (var line in examples.SelectMany(example => OfEvery.Select(line => line.Replace("#", example, StringComparison.Ordinal))).Concat(Others))
        {
            var results = await Task.WhenAll(Run(Native, [], line, one), Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "lingtan.dll")], line, other));
            if (results[0] != results[1]) differing.Add(line);
        }

        Assert.Empty(differing);
        Assert.Equal(Files(other), Files(one));
        Assert.True(Files(one).Count > 20 * examples.Length);
    }

    /// <summary>Hashes of what was written. A database and its backup hold the time of each recording; what they hold is compared as it is exported.</summary>
    private static List<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)
            .Where(file => !file.Contains(".db", StringComparison.Ordinal) && !file.EndsWith(".zip", StringComparison.Ordinal))
            .Select(file => file + " " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))))),
    ];

    private static async Task<(int, string, string)> Run(string program, string[] first, string line, string folder)
    {
        var start = new ProcessStartInfo(program, [.. first, .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Remove("LINGTAN_LANG");
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, Comparable(await output), Comparable(await error));

        // The folders differ, and so does the hash of a recording, which holds its time.
        string Comparable(string text) => text.Replace(folder, "", StringComparison.Ordinal) is var plain && line.StartsWith("restore ", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Replace(plain, "[0-9a-f]{64}", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking) : plain;
    }
}
