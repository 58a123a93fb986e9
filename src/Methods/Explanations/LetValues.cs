using System.Collections.Immutable;

namespace Lingtan.Methods;

/// <summary>The values of lets in one evaluation, for explanations.</summary>
internal sealed class LetValues(MethodProgram program, IReadOnlyList<decimal> slots)
{
    private readonly Dictionary<string, int> _slotAt = program.Slots.Select((s, i) => (s.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);

    /// <summary>The value of a let for some elements, in its unit; null where it divides by zero.</summary>
    public decimal? Of(MethodLet let, IReadOnlyList<string> elements)
    {
        var shape = program.Plan.Shape;
        var table = new SlotTable(program.Method, shape);
        var tape = new TapeWriter();
        var running = let.IndexedBy.Zip(elements).ToImmutableDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var step = new Lowering(program.Method, shape, table, tape).Of(let.Formula, running).Write(tape, UnitRules.Scale(shape.Units.Of(let)));
        var (needed, numbers) = table.Finish();
        Span<decimal> result = stackalloc decimal[1];
        try
        {
            return tape.Finish([step], numbers).Run([.. needed.Select(s => slots[_slotAt[s.Name]])], result) == 0 ? result[0] : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
