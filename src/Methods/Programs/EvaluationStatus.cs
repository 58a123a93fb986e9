namespace Lingtan.Methods;

/// <summary>How an evaluation ended.</summary>
public enum EvaluationOutcome
{
    /// <summary>All outputs are valid.</summary>
    Ok,

    /// <summary>A divisor was zero.</summary>
    DivisionByZero,

    /// <summary>A number went beyond 7.9e28.</summary>
    Overflow,

    /// <summary>An output came out below zero.</summary>
    Negative,
}

/// <summary>How an evaluation ended, and where.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Index">For <see cref="EvaluationOutcome.Negative"/> the output; for <see cref="EvaluationOutcome.DivisionByZero"/> the divisor, see <see cref="MethodProgram.Divisors"/>.</param>
public readonly record struct EvaluationStatus(EvaluationOutcome Outcome, int Index = -1)
{
    /// <summary>All went well.</summary>
    public static EvaluationStatus Ok => default;

    /// <summary>Whether the outputs are valid.</summary>
    public bool IsOk => Outcome == EvaluationOutcome.Ok;
}
