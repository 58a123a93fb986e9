using System.Globalization;

namespace Lingtan;

/// <summary>Length of campaigns: short in every run, long under <c>./test --soak</c>.</summary>
internal static class Soak
{
    private const int LongRun = 50;

    /// <summary>Whether the long campaigns are asked for.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("LINGTAN_SOAK") == "1";

    /// <summary>A number of cases: the one given, or fifty times as many.</summary>
    public static int Times(int cases) => IsLong ? cases * LongRun : cases;

    /// <summary>The seed of a campaign that draws its own cases: fixed in every run, so that a failure can be repeated; named in the long one.</summary>
    public static int Seed(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("LINGTAN_SOAK_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed) ? seed : usual;
}
