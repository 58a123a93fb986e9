namespace Lingtan.Quality;

/// <summary>
/// A model put in the order in which it is simulated: inputs and sources by identifier, so that the order in which they were given makes no
/// difference. Inputs known exactly and inputs nothing depends on are left out.
/// </summary>
internal sealed class SimulationPlan
{
    private SimulationPlan(UncertaintyModel model)
    {
        var used = model.Contributions
            .SelectMany(source => source.Proportional.SelectMany(term => term.Inputs).Concat(source.General.SelectMany(term => term.Inputs)))
            .ToHashSet();
        var order = used.Where(input => model.Inputs[input].Error.Shape != DistributionShape.Exact)
            .OrderBy(input => model.Inputs[input].Id, StringComparer.Ordinal).ToArray();
        Errors = [.. order.Select(input => Checked(model.Inputs[input]))];
        var position = new int[model.Inputs.Count];
        Array.Fill(position, -1);
        for (var i = 0; i < order.Length; i++) position[order[i]] = i;

        var sources = Enumerable.Range(0, model.Contributions.Count).OrderBy(source => model.Contributions[source].Source, StringComparer.Ordinal).ToArray();
        var groupsOf = model.Contributions.Select(_ => new List<int> { 0 }).ToArray();
        for (var group = 0; group < model.Groups.Count; group++)
            foreach (var source in model.Groups[group].Contributions) groupsOf[source].Add(group + 1);
        Sources = [.. sources.Select(source => new PlannedSource(
            [.. model.Contributions[source].Proportional.Select(term => new PlannedTerm(term.Tonnes, [.. term.Inputs.Select(input => position[input]).Where(p => p >= 0)]))],
            [.. model.Contributions[source].General.Select(term => new PlannedFormula([.. term.Inputs.Select(input => position[input])], term.Tonnes))],
            [.. groupsOf[source]]))];
        Groups = [UncertaintyModel.Total, .. model.Groups.Select(group => group.Id)];
        Centres = new double[Groups.Count];
        foreach (var source in Sources)
            foreach (var group in source.Groups) Centres[group] += source.Centre();
    }

    /// <summary>Errors of the inputs; the index is the stream of random numbers.</summary>
    public RelativeError[] Errors { get; }

    /// <summary>The sources.</summary>
    public PlannedSource[] Sources { get; }

    /// <summary>Identifiers of the sums; the first is the total.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The sums when nothing is off.</summary>
    public double[] Centres { get; }

    /// <summary>Plans the simulation of a model.</summary>
    public static SimulationPlan Of(UncertaintyModel model) => new(model);

    private static RelativeError Checked(UncertainInput input)
    {
        var (shape, lower, upper) = (input.Error.Shape, input.Error.Lower, input.Error.Upper);
        var sound = double.IsFinite(lower) && double.IsFinite(upper) && lower >= 0 && upper >= 0 && (shape != DistributionShape.Lognormal || lower < 1);
        return sound ? input.Error : throw new ArgumentException($"The error of {input.Id} is no {shape} distribution.");
    }
}

/// <summary>A proportional term with the positions of its inputs.</summary>
internal sealed record PlannedTerm(double Tonnes, int[] Inputs);

/// <summary>A general term with the positions of its inputs; −1 for one known exactly.</summary>
internal sealed record PlannedFormula(int[] Inputs, RelativeFormula Tonnes);

/// <summary>A source with the sums it belongs to.</summary>
internal sealed record PlannedSource(PlannedTerm[] Terms, PlannedFormula[] Formulas, int[] Groups)
{
    /// <summary>The emission when nothing is off.</summary>
    public double Centre()
    {
        var sum = 0d;
        foreach (var term in Terms) sum += term.Tonnes;
        foreach (var formula in Formulas)
        {
            var ones = new double[formula.Inputs.Length];
            Array.Fill(ones, 1);
            sum += formula.Tonnes(ones);
        }

        return sum;
    }
}
