namespace Lingtan.Methods;

/// <summary>Writes a tape; a step already written with the same operands is used again.</summary>
internal sealed class TapeWriter
{
    /// <summary>Most steps of one program.</summary>
    public const int MostOperations = 20_000;

    private readonly Dictionary<Operation, int> _written = [];
    private readonly List<Operation> _operations = [];
    private readonly Dictionary<decimal, int> _constantAt = [];
    private readonly List<decimal> _constants = [];
    private readonly List<string> _divisors = [];

    /// <summary>The step that takes a slot.</summary>
    public int Slot(int slot) => Write(new Operation(OperationKind.Slot, slot));

    /// <summary>The step that takes a constant.</summary>
    public int Constant(decimal value)
    {
        if (!_constantAt.TryGetValue(value, out var at))
        {
            _constantAt[value] = at = _constants.Count;
            _constants.Add(value);
        }

        return Write(new Operation(OperationKind.Constant, at));
    }

    /// <summary>The step that combines two.</summary>
    public int Combine(OperationKind kind, int left, int right) => Write(new Operation(kind, left, right));

    /// <summary>The step that divides; <paramref name="divisor"/> says by what when it is zero.</summary>
    public int Divide(int left, int right, string divisor)
    {
        var operation = new Operation(OperationKind.Divide, left, right);
        if (!_written.ContainsKey(operation))
            _divisors.Add(divisor);
        return Write(operation);
    }

    /// <summary>The product of some steps from the left; null for none.</summary>
    public int? Product(IEnumerable<int> factors)
    {
        int? product = null;
        foreach (var factor in factors)
            product = product is { } left ? Combine(OperationKind.Multiply, left, factor) : factor;
        return product;
    }

    /// <summary>The finished tape, with slots renumbered.</summary>
    public Tape Finish(IEnumerable<int> outputs, IReadOnlyList<int> slotNumbers) =>
        new([.. _operations.Select(o => o.Kind == OperationKind.Slot ? o with { Left = slotNumbers[o.Left] } : o)], [.. _constants], [.. outputs], [.. _divisors]);

    private int Write(Operation operation)
    {
        if (_written.TryGetValue(operation, out var at))
            return at;
        if (_operations.Count >= MostOperations)
            throw new ProgramTooLargeException();
        _operations.Add(operation);
        return _written[operation] = _operations.Count - 1;
    }
}

/// <summary>A method with this binding needs more steps than are allowed.</summary>
internal sealed class ProgramTooLargeException : Exception;
