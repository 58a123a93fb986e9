using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Lingtan.Methods;

/// <summary>A compiled tape over decimals. Returns 0, or the number of the divisor that was zero, counted from 1.</summary>
internal delegate int DecimalProgram(ref decimal slots, ref decimal outputs);

/// <summary>A compiled tape over doubles; a zero divisor gives infinity or not-a-number.</summary>
internal delegate int DoubleProgram(ref double slots, ref double outputs);

/// <summary>Compiles tapes to machine code by expression trees: the same steps in the same order as <see cref="Tape"/>.</summary>
internal static class TapeCompiler
{
    /// <summary>Longer tapes are interpreted: compiling them would take longer than they run.</summary>
    public const int LongestCompiled = 500;

    /// <summary>Compiles for decimals.</summary>
    public static DecimalProgram Decimals(Tape tape) => Build<DecimalProgram, decimal>(tape, c => c, checkDivisors: true);

    /// <summary>Compiles for doubles.</summary>
    public static DoubleProgram Doubles(Tape tape) => Build<DoubleProgram, double>(tape, c => (double)c, checkDivisors: false);

    private static TProgram Build<TProgram, T>(Tape tape, Func<decimal, T> constant, bool checkDivisors)
        where T : struct
    {
        var slots = Expression.Parameter(typeof(T).MakeByRefType(), "slots");
        var outputs = Expression.Parameter(typeof(T).MakeByRefType(), "outputs");
        var end = Expression.Label(typeof(int));
        var results = new ParameterExpression[tape.Operations.Length];
        var body = new List<Expression>();
        var divisor = 0;
        for (var i = 0; i < results.Length; i++)
        {
            var operation = tape.Operations[i];
            results[i] = Expression.Variable(typeof(T));
            if (operation.Kind == OperationKind.Divide && ++divisor > 0 && checkDivisors && !IsSafe(tape, operation.Right))
                body.Add(Expression.IfThen(Expression.Equal(results[operation.Right], Expression.Default(typeof(T))), Expression.Return(end, Expression.Constant(divisor))));
            body.Add(Expression.Assign(results[i], Step(tape, operation, results, slots, constant)));
        }

        for (var i = 0; i < tape.Outputs.Length; i++)
            body.Add(Expression.Call(typeof(TapeCompiler), nameof(Put), [typeof(T)], outputs, Expression.Constant(i), results[tape.Outputs[i]]));
        body.Add(Expression.Label(end, Expression.Constant(0)));
        return Expression.Lambda<TProgram>(Expression.Block(results, body), slots, outputs).Compile();
    }

    private static Expression Step<T>(Tape tape, Operation operation, ParameterExpression[] results, ParameterExpression slots, Func<decimal, T> constant)
    {
        Expression left = operation.Kind < OperationKind.Add ? Expression.Empty() : results[operation.Left];
        Expression right = operation.Right < 0 ? Expression.Empty() : results[operation.Right];
        return operation.Kind switch
        {
            OperationKind.Slot => Expression.Call(typeof(TapeCompiler), nameof(Take), [typeof(T)], slots, Expression.Constant(operation.Left)),
            OperationKind.Constant => Expression.Constant(constant(tape.Constants[operation.Left])),
            OperationKind.Add => Expression.Add(left, right),
            OperationKind.Subtract => Expression.Subtract(left, right),
            OperationKind.Multiply => Expression.Multiply(left, right),
            OperationKind.Divide => Expression.Divide(left, right),
            OperationKind.Minimum => Expression.Call(typeof(Math), nameof(Math.Min), null, left, right),
            _ => Expression.Call(typeof(Math), nameof(Math.Max), null, left, right),
        };
    }

    private static bool IsSafe(Tape tape, int step) =>
        tape.Operations[step] is { Kind: OperationKind.Constant } constant && tape.Constants[constant.Left] != 0m;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Take<T>(ref T slots, int index) => Unsafe.Add(ref slots, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<T>(ref T outputs, int index, T value) => Unsafe.Add(ref outputs, index) = value;
}
