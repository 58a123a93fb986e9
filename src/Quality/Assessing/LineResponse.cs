using Lingtan.Inventories;
using Lingtan.Methods;

namespace Lingtan.Quality;

/// <summary>How a result depends on a number of its method.</summary>
internal enum SlotRole
{
    /// <summary>Not at all.</summary>
    Absent,

    /// <summary>In proportion.</summary>
    Proportional,

    /// <summary>In any other way.</summary>
    Other,
}

/// <summary>
/// How the emission of a ledger line depends on the numbers of its method: found by trying the compiled method at points away from the
/// values themselves, so that every method of the formula language can be treated without looking into its formulas.
/// </summary>
internal sealed class LineResponse
{
    private const double Trial = 1.5;
    private const double Tolerance = 1e-9;
    private readonly MethodProgram _program;
    private readonly int[] _outputs;

    private LineResponse(MethodProgram program, int[] outputs, SlotRole[] roles, bool collapses)
    {
        (_program, _outputs, Roles, Collapses) = (program, outputs, roles, collapses);
    }

    /// <summary>Role of each slot.</summary>
    public SlotRole[] Roles { get; }

    /// <summary>Whether the relative response is the same for every group of the binding: records enter in proportion or not at all.</summary>
    public bool Collapses { get; }

    /// <summary>Whether the result is a product of what it depends on.</summary>
    public bool IsProduct => !Roles.Contains(SlotRole.Other);

    /// <summary>Examines a line of a binding.</summary>
    /// <param name="replay">One of its groups.</param>
    /// <param name="line">The line.</param>
    public static LineResponse Of(GroupReplay replay, LedgerLine line)
    {
        var program = replay.Binding.Program;
        int[] outputs = [.. Enumerable.Range(0, program.Outputs.Count).Where(index => Matches(program.Outputs[index], line))];
        var point = new double[replay.Slots.Count];
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = (double)replay.Slots[i];
            if (point[i] == 0 && replay.Binding.Slots[i].Origin == SlotOrigin.Activity) point[i] = 1;
        }

        var roles = new SlotRole[point.Length];
        for (var i = 0; i < roles.Length; i++) roles[i] = Role(program, outputs, point, i);
        var varying = Enumerable.Range(0, roles.Length).Where(i => replay.Binding.Slots[i].Origin is SlotOrigin.Activity or SlotOrigin.Allocation or SlotOrigin.Window);
        return new LineResponse(program, outputs, roles, varying.All(i => roles[i] != SlotRole.Other));
    }

    /// <summary>Tonnes of the line's gas for given slots.</summary>
    public double Evaluate(ReadOnlySpan<double> slots) => Evaluate(_program, _outputs, slots);

    private static bool Matches(MethodOutput output, LedgerLine line) =>
        output.Gas == line.Gas && output.Account == line.Account && output.Basis == line.Basis && output.Origin == line.Origin && output.Quantified;

    private static SlotRole Role(MethodProgram program, int[] outputs, double[] point, int slot)
    {
        var first = Role(program, outputs, point, slot, 0.31);
        return first == Role(program, outputs, point, slot, 0.73) ? first : SlotRole.Other;
    }

    /// <summary>Tries one point; <paramref name="shift"/> spreads the slots between 0.6 and 1.6 of their values.</summary>
    private static SlotRole Role(MethodProgram program, int[] outputs, double[] point, int slot, double shift)
    {
        Span<double> slots = point.Length <= 256 ? stackalloc double[point.Length] : new double[point.Length];
        for (var i = 0; i < slots.Length; i++) slots[i] = point[i] * (0.6 + (((i + 1) * 0.6180339887498949) + shift) % 1);
        var before = Evaluate(program, outputs, slots);
        slots[slot] *= Trial;
        var after = Evaluate(program, outputs, slots);
        if (Math.Abs(after - before) <= Tolerance * Math.Abs(before)) return SlotRole.Absent;
        return Math.Abs(after - (Trial * before)) <= Tolerance * Math.Abs(before) ? SlotRole.Proportional : SlotRole.Other;
    }

    private static double Evaluate(MethodProgram program, int[] outputs, ReadOnlySpan<double> slots)
    {
        var count = program.Outputs.Count;
        Span<double> tonnes = count <= 64 ? stackalloc double[count] : new double[count];
        program.EvaluateDouble(slots, tonnes);
        var sum = 0d;
        foreach (var output in outputs) sum += tonnes[output];
        return sum;
    }
}
