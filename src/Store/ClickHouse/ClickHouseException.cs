namespace Lingtan.Store;

/// <summary>ClickHouse refused something.</summary>
public sealed class ClickHouseException : Exception
{
    /// <summary>ClickHouse refused something.</summary>
    public ClickHouseException()
    {
    }

    /// <summary>ClickHouse refused something.</summary>
    /// <param name="message">What it answered.</param>
    public ClickHouseException(string message)
        : base(message)
    {
    }

    /// <summary>ClickHouse refused something.</summary>
    /// <param name="message">What it answered.</param>
    /// <param name="inner">What led to it.</param>
    public ClickHouseException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Whether it has no room left.</summary>
    public bool IsDiskFull => Message.Contains("NOT_ENOUGH_SPACE", StringComparison.Ordinal) || Message.Contains("Code: 243", StringComparison.Ordinal)
        || Message.Contains("No space left on device", StringComparison.Ordinal);
}
