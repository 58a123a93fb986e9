namespace Lingtan.Metering;

/// <summary>Square roots of decimals, to the last digit that a decimal holds.</summary>
internal static class SquareRoot
{
    /// <summary>The root of a number that is not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static decimal Of(decimal number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (number == 0) return 0;
        // Newton's steps come down to the root from above; where they no longer fall, the root is found.
        var root = number > 1 ? number : 1m;
        while (true)
        {
            var next = (root + (number / root)) / 2;
            if (next >= root) return root;
            root = next;
        }
    }
}
