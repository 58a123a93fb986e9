namespace Lingtan.Web;

/// <summary>Reads what a request brings. How much that may be is said where the server listens.</summary>
internal static class RequestBody
{
    /// <summary>All of it.</summary>
    /// <param name="context">The request.</param>
    public static async Task<byte[]> Read(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        return memory.ToArray();
    }
}
