using System.Diagnostics;
using System.Globalization;
using Lingtan.Quality;

// Simulates the sources of a table (source,tonnes,activity_percent,factor_percent) and prints one line per run:
// name, seconds, lower and upper bound of the total in percent, managed memory in megabytes.
var invariant = CultureInfo.InvariantCulture;
var draws = int.Parse(args[1], invariant);
var repetitions = int.Parse(args[2], invariant);
var rows = File.ReadLines(args[0]).Skip(1).Select(line => line.Split(',')).ToArray();

foreach (var (name, inputs) in new[] { ("one input per source", 1), ("activity and factor", 2) })
{
    var model = Model(rows, inputs);
    foreach (var workers in new[] { 1, 0 })
    {
        var best = double.MaxValue;
        UncertaintyResult? result = null;
        var first = 0d;
        for (var i = 0; i < repetitions; i++)
        {
            var watch = Stopwatch.StartNew();
            result = MonteCarlo.Run(model, new MonteCarloOptions(draws, 42, workers));
            var seconds = watch.Elapsed.TotalSeconds;
            if (i == 0) first = seconds;
            best = Math.Min(best, seconds);
        }

        Console.WriteLine(string.Create(
            invariant,
            $"{name}|{(workers == 1 ? "one thread" : "all cores")}|{best:F4}|{first:F4}|{result!.Total.LowerPercent}|{result.Total.UpperPercent}|{GC.GetTotalMemory(false) / 1e6:F0}"));
    }
}

return 0;

static UncertaintyModel Model(string[][] rows, int inputsPerSource)
{
    var inputs = new List<UncertainInput>();
    var sources = new List<Contribution>();
    foreach (var row in rows)
    {
        var own = new List<int>();
        for (var i = 0; i < inputsPerSource; i++)
        {
            own.Add(inputs.Count);
            var percent = double.Parse(row[2 + i], CultureInfo.InvariantCulture);
            inputs.Add(new UncertainInput($"{row[0]}/{i}", RelativeError.Symmetric(percent / 100), UncertaintyBasis.Assumed));
        }

        sources.Add(new Contribution(row[0], [new ProportionalTerm(double.Parse(row[1], CultureInfo.InvariantCulture), own)], []));
    }

    return new UncertaintyModel(inputs, sources, []);
}
