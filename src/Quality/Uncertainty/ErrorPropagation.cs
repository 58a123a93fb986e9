namespace Lingtan.Quality;

/// <summary>
/// IPCC 2006, Vol. 1, Ch. 3, approach 1: error propagation. With independent inputs it is equation 3.1 within a source and equation 3.2 over
/// sources; an input shared by several sources adds up within itself first, so that full correlation is kept. Lower and upper sides are
/// propagated apart.
/// </summary>
public static class ErrorPropagation
{
    /// <summary>Relative step of the central difference by which general terms are made linear.</summary>
    private const double Step = 1e-4;

    /// <summary>Propagates the errors of a model.</summary>
    public static UncertaintyResult Run(UncertaintyModel model)
    {
        var sensitivities = new Dictionary<int, double>[model.Contributions.Count];
        var tonnes = new double[model.Contributions.Count];
        for (var i = 0; i < sensitivities.Length; i++) (tonnes[i], sensitivities[i]) = Linear(model.Contributions[i]);
        var all = Enumerable.Range(0, tonnes.Length).ToArray();
        return new UncertaintyResult(
            UncertaintyResult.ErrorPropagationMethod, 0, 0, Estimate(UncertaintyModel.Total, all),
            [.. model.Groups.Select(group => Estimate(group.Id, group.Contributions))]);

        UncertaintyEstimate Estimate(string id, IReadOnlyList<int> members)
        {
            var ordered = members.OrderBy(member => model.Contributions[member].Source, StringComparer.Ordinal).ToArray();
            var sum = ordered.Sum(member => tonnes[member]);
            var byInput = new Dictionary<int, double>();
            foreach (var member in ordered)
                foreach (var (input, value) in sensitivities[member]) byInput[input] = byInput.GetValueOrDefault(input) + value;
            var (below, above) = Sides(model, byInput);
            return new UncertaintyEstimate(
                id, SignificantDigits.Six(sum), SignificantDigits.Percent(sum - below, sum), SignificantDigits.Percent(sum + above, sum),
                null, SignificantDigits.Six((below + above) / 2 / RelativeError.NormalQuantile));
        }
    }

    /// <summary>What each input contributes to the variance of the total, the largest first: where better data would help most.</summary>
    public static IReadOnlyList<InputShare> Shares(UncertaintyModel model)
    {
        var byInput = new double[model.Inputs.Count];
        foreach (var source in model.Contributions.OrderBy(contribution => contribution.Source, StringComparer.Ordinal))
            foreach (var (input, value) in Linear(source).Sensitivities) byInput[input] += value;
        var variances = byInput.Select((value, input) =>
        {
            var (less, more) = model.Inputs[input].Error.Interval95;
            return value * value * (less + more) * (less + more);
        }).ToArray();
        var total = variances.Order().Sum();
        return [.. model.Inputs.Select((input, i) => new InputShare(input.Id, input.Basis, total == 0 ? 0m : SignificantDigits.Six(variances[i] / total)))
            .OrderByDescending(share => share.Share).ThenBy(share => share.Input, StringComparer.Ordinal)];
    }

    /// <summary>Root of the sum of squares of what each input does to the sum, below and above.</summary>
    private static (double Below, double Above) Sides(UncertaintyModel model, Dictionary<int, double> byInput)
    {
        var (below, above) = (0d, 0d);
        foreach (var (input, sensitivity) in byInput.OrderBy(pair => model.Inputs[pair.Key].Id, StringComparer.Ordinal))
        {
            var (less, more) = model.Inputs[input].Error.Interval95;
            if (sensitivity < 0) (less, more) = (more, less);
            below += sensitivity * less * (sensitivity * less);
            above += sensitivity * more * (sensitivity * more);
        }

        return (Math.Sqrt(below), Math.Sqrt(above));
    }

    /// <summary>The emission of a source and by how many tonnes it changes per relative change of each input.</summary>
    private static (double Tonnes, Dictionary<int, double> Sensitivities) Linear(Contribution contribution)
    {
        var tonnes = 0d;
        var sensitivities = new Dictionary<int, double>();
        foreach (var term in contribution.Proportional)
        {
            tonnes += term.Tonnes;
            foreach (var input in term.Inputs) sensitivities[input] = sensitivities.GetValueOrDefault(input) + term.Tonnes;
        }

        foreach (var term in contribution.General)
        {
            var factors = new double[term.Inputs.Count];
            Array.Fill(factors, 1);
            tonnes += term.Tonnes(factors);
            for (var i = 0; i < factors.Length; i++)
            {
                var input = term.Inputs[i];
                sensitivities[input] = sensitivities.GetValueOrDefault(input) + Slope(term, factors, i);
            }
        }

        return (tonnes, sensitivities);
    }

    private static double Slope(GeneralTerm term, double[] factors, int index)
    {
        factors[index] = 1 + Step;
        var more = term.Tonnes(factors);
        factors[index] = 1 - Step;
        var less = term.Tonnes(factors);
        factors[index] = 1;
        return (more - less) / (2 * Step);
    }
}
