using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Checks one method file as a whole: layout, names, units, and its examples.</summary>
public static class MethodCheck
{
    /// <summary>Checks a file.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="file">Its path, as faults name it; the name decides the identifier.</param>
    /// <param name="kinds">The factor kinds by identifier.</param>
    /// <param name="factors">Where factors come from that an example does not state; without it such examples are not run.</param>
    /// <returns>All faults; none for a method that can be used.</returns>
    public static FaultList Run(ReadOnlyMemory<byte> bytes, string file, Func<string, FactorKind?> kinds, ExampleFactors? factors = null)
    {
        var faults = new FaultList();
        if (MethodReader.Read(MethodFile.At(file, bytes), kinds, faults) is not { } method)
            return faults;
        foreach (var outcome in MethodExamples.Run(method, factors ?? ExampleFactors.None))
        {
            if (outcome.Problem is { } problem && !(outcome.LacksFactors && factors is null))
                faults.Add(MethodFaults.ExampleFails, outcome.Example.Place, outcome.Example.Source, problem);
            foreach (var figure in outcome.Figures.Where(f => !f.Agrees))
                faults.Add(MethodFaults.ExampleFails, outcome.Example.Place, $"{figure.Key}: {figure.Computed}", LocalText.Same(figure.Expected));
        }

        return faults;
    }
}
