namespace Lingtan.Bench;

/// <summary>How long after the beginning of a round each meter was asked, as the meters saw it.</summary>
internal static class Lateness
{
    private const long Minute = 60_000;

    public static void Report(string log, int meters, long first, int rounds)
    {
        var asked = new Dictionary<(int Meter, long Round), long>();
        foreach (var line in File.ReadLines(log))
        {
            var words = line.Split(' ');
            if (words.Length != 2 || !long.TryParse(words[1], out var at)) continue;
            var since = at - (first * 1000);
            if (since < 0 || since >= rounds * Minute) continue;
            asked.TryAdd((int.Parse(words[0]), since / Minute), since % Minute);
        }

        var late = asked.Values.Order().ToArray();
        Console.WriteLine($"{late.Length} of {meters * rounds} reads; late ms p50 {At(0.5)}, p99 {At(0.99)}, max {At(1)}");

        long At(double share) => late.Length == 0 ? -1 : late[Math.Min(late.Length - 1, (int)(late.Length * share))];
    }
}
